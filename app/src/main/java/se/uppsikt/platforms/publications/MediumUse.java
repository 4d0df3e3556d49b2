package se.uppsikt.platforms.publications;

import java.util.UUID;

/** That a picture or a film is part of something that we publish. */
public record MediumUse(UUID medium, Whereabouts where) {}
