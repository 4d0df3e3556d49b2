package se.uppsikt.inbox.assignment;

import java.util.UUID;

/** One hand-over of one contribution. */
public record AssignmentId(UUID value) {}
