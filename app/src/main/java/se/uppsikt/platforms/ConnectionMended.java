package se.uppsikt.platforms;

import se.uppsikt.accounts.AccountId;

/**
 * A connection works that did not, or is new. Told in the transaction in which it became so; what
 * waited for it goes on.
 */
public record ConnectionMended(AccountId account) {}
