package se.uppsikt.accounts;

import java.util.UUID;

/** One account on one platform. */
public record AccountId(UUID value) {}
