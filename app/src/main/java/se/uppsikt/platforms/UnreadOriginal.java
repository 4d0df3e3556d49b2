package se.uppsikt.platforms;

import java.time.Instant;

/**
 * An original that could not be read and waits for being tried again.
 *
 * @param number its number in the journal
 * @param reason in Swedish
 */
public record UnreadOriginal(long number, String reason, Instant seenAt) {}
