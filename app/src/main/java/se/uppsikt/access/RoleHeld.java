package se.uppsikt.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has now.
 *
 * @param since when it was given; null when that was before it was noted
 */
public record RoleHeld(PersonId person, Role role, @Nullable Instant since) {}
