package se.uppsikt.publishing.remarks;

import java.time.Instant;

/**
 * What a colleague has said of a draft, beside it.
 *
 * @param by as colleagues call them
 */
public record Remark(String text, String by, Instant at) {}
