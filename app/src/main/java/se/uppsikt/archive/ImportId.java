package se.uppsikt.archive;

import java.util.UUID;

/** One import. */
public record ImportId(UUID value) {}
