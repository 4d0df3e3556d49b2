package se.uppsikt.accounts;

import java.util.UUID;

/** One turn on one account. */
public record TurnId(UUID value) {}
