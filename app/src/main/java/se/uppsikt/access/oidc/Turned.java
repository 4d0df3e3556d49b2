package se.uppsikt.access.oidc;

import java.time.Instant;

/**
 * Somebody whom the provider let in and Uppsikt did not.
 *
 * @param username as the provider has it
 * @param particular which claim or value it hung on
 */
public record Turned(Instant at, String username, TurnedAway reason, String particular) {}
