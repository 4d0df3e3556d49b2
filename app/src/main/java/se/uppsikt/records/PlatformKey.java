package se.uppsikt.records;

/**
 * The platform's own name of a contribution, unique within the account, such as {@code 1221_6570}.
 */
public record PlatformKey(String value) {}
