package se.uppsikt.access.oidc;

import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ProvidedPerson;

/**
 * What claims came to that an administrator tried.
 *
 * @param reason why the person would be turned away; null when let in
 * @param particular which claim or value
 * @param person as they tell; null when they do not
 */
public record Tried(
        @Nullable TurnedAway reason, String particular, @Nullable ProvidedPerson person) {}
