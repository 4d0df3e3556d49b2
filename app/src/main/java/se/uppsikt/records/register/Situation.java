package se.uppsikt.records.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Registration;

/**
 * What the panel and the page need to know about the registration.
 *
 * @param secrecy the note that holds; null when none does
 * @param triaged what whoever answers has taken it for; null when nobody has
 * @param placing where it is to be entered
 */
public record Situation(
        Contribution contribution,
        Account account,
        boolean secret,
        @Nullable SecrecyNote secrecy,
        @Nullable Registration entry,
        Registration.Entry proposed,
        Registration.Placing placing,
        List<Committee> committees,
        Triages.@Nullable Triaged triaged,
        RegistrationForm written,
        boolean mayRegister,
        List<Objection> objections) {}
