package se.uppsikt.crisis.situation;

import java.util.UUID;

/** The id of a theme. */
public record ThemeId(UUID value) {}
