package se.uppsikt.records.journal;

import java.time.Instant;

/**
 * Bytes as they came from outside, before anybody has interpreted them.
 *
 * @param source where they came from, such as {@code facebook/webhook}, {@code facebook/poll},
 *     {@code facebook/export}
 * @param contentType such as {@code application/json}
 * @param receivedAt when Uppsikt had them in hand; not when they were written
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
public record Original(String source, String contentType, byte[] body, Instant receivedAt) {}
