package se.uppsikt.publishing;

import java.util.UUID;

/** The id of a draft. */
public record DraftId(UUID value) {}
