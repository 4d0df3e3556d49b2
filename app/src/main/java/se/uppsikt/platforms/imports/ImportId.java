package se.uppsikt.platforms.imports;

import java.util.UUID;

/** One import. */
public record ImportId(UUID value) {}
