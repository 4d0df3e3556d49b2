package se.uppsikt.publishing.consents;

import java.util.UUID;

/** One legal basis. */
public record BasisId(UUID value) {}
