package se.uppsikt.accounts;

/**
 * An edge of an account's life cycle.
 *
 * @param act the words on its button
 */
public record Step(Account.Status from, Account.Status to, String act) {}
