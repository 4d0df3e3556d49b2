package se.uppsikt.accounts.turns;

import java.util.UUID;

/** One turn on one account. */
public record TurnId(UUID value) {}
