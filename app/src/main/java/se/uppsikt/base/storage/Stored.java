package se.uppsikt.base.storage;

import java.time.Instant;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param at when it was put there last, by the clock of the disk or the store
 */
public record Stored(StorageKey key, long size, Instant at) {}
