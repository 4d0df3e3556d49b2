package se.uppsikt.accounts;

import java.time.Instant;

/**
 * A step in an account's life.
 *
 * @param actor as colleagues name who did it
 */
public record StatusChange(Account.Status to, String actor, Instant at) {}
