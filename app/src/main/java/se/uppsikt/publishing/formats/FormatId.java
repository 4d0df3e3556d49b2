package se.uppsikt.publishing.formats;

import java.util.UUID;

/** The id of a format. */
public record FormatId(UUID value) {}
