package se.uppsikt.access;

import java.util.UUID;

/** A person with rights in Uppsikt. */
public record PersonId(UUID value) {}
