package se.uppsikt.publishing.twins;

import java.util.UUID;

/** The id of a pair. */
public record TwinId(UUID value) {}
