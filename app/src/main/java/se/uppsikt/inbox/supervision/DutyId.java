package se.uppsikt.inbox.supervision;

import java.util.UUID;

/** Names a line of the roster. */
public record DutyId(UUID value) {}
