package se.uppsikt.platforms.publications;

import java.util.UUID;

/**
 * One publication. Where we choose what something is called on a platform, it is called by this.
 */
public record PublicationId(UUID value) {}
