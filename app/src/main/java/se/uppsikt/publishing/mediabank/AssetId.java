package se.uppsikt.publishing.mediabank;

import java.util.UUID;

/** The id of a picture or a film in the media bank; what is published of it carries the same. */
public record AssetId(UUID value) {}
