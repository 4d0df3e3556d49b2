package se.uppsikt.crisis;

import java.util.UUID;

/** A crisis, while it goes on and afterwards. */
public record CrisisId(UUID value) {}
