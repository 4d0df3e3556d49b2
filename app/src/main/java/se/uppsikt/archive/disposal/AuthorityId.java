package se.uppsikt.archive.disposal;

import java.util.UUID;

/** A decision that disposal rests on. */
public record AuthorityId(UUID value) {}
