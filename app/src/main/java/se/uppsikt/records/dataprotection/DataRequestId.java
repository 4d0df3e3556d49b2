package se.uppsikt.records.dataprotection;

import java.util.UUID;

/** One request about personal data. */
public record DataRequestId(UUID value) {}
