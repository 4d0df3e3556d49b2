package se.uppsikt.records.journal;

/** One original in the journal: bytes as they came from outside. Grows with time. */
public record OriginalId(long value) {}
