package se.uppsikt.access.oidc;

import se.uppsikt.access.ProvidedPerson;

/** What the claims of one sign-in come to. */
public sealed interface Reading {
    /** They tell of a person, with the roles that the groups give. */
    record Fits(ProvidedPerson person) implements Reading {}

    /**
     * They do not.
     *
     * @param particular which claim, or which value, in the provider's words
     */
    record Unfit(TurnedAway reason, String particular) implements Reading {}
}
