package se.uppsikt.publishing.consents;

import java.util.UUID;

/** One person who can be recognised. */
public record ParticipantId(UUID value) {}
