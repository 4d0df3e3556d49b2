package se.uppsikt.publishing.takedowns;

import java.util.UUID;

/** One task to take a post down. */
public record RetractionId(UUID value) {}
