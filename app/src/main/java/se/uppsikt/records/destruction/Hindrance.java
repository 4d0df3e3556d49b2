package se.uppsikt.records.destruction;

/**
 * Why a contribution could not be destroyed now.
 *
 * @param sentence in Swedish, without content and names
 */
public record Hindrance(String sentence) {}
