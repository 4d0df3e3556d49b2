package se.uppsikt.records;

import java.util.UUID;

/** One post, comment, message or other contribution, however many versions it has. */
public record ContributionId(UUID value) {}
