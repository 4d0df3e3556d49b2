package se.uppsikt.records.journal;

import se.uppsikt.base.shared.Sha256;

/** An original that is durably kept, with the fingerprint taken on arrival. */
public record StoredOriginal(OriginalId id, Original original, Sha256 hash) {}
