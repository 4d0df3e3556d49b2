package se.uppsikt.access;

/**
 * A person's rights as their page shows them.
 *
 * @param mayChange whether the one who looks is an administrator
 * @param askWhom whom to ask otherwise
 * @param form the form as it was filled in
 */
public record RightsView(Person person, boolean mayChange, String askWhom, RightsForm form) {}
