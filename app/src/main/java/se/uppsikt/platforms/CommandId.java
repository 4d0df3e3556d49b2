package se.uppsikt.platforms;

import java.util.UUID;

/** One command to a platform. */
public record CommandId(UUID value) {}
