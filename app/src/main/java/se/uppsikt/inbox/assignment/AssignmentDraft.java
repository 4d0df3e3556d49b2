package se.uppsikt.inbox.assignment;

import java.util.List;
import java.util.function.Predicate;
import se.uppsikt.accounts.Account;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.records.Contribution;

/**
 * The form by which something is handed over.
 *
 * @param answering the service areas that answer on the account themselves
 * @param lent those that may only suggest an answer
 * @param colleagues the people who may answer
 */
public record AssignmentDraft(
        Contribution about,
        Account account,
        Assignments.Assigned assigned,
        List<Choice> answering,
        List<Choice> lent,
        List<Choice> colleagues) {

    /** One who can be chosen. */
    public record Choice(String key, String name) {}

    static AssignmentDraft of(
            Contribution about,
            Account account,
            Assignments.Assigned assigned,
            List<Receivers.Offer> offers,
            Languages.Readers readers) {
        return new AssignmentDraft(
                about,
                account,
                assigned,
                some(offers, readers, o -> !o.lent() && !o.colleague()),
                some(offers, readers, Receivers.Offer::lent),
                some(offers, readers, Receivers.Offer::colleague));
    }

    /** Each with whether it has somebody who reads what this is written in. */
    private static List<Choice> some(
            List<Receivers.Offer> offers,
            Languages.Readers readers,
            Predicate<Receivers.Offer> which) {
        return offers.stream()
                .filter(which)
                .map(
                        offer ->
                                new Choice(
                                        offer.key(),
                                        offer.to().name() + readers.mark(offer.to()::has)))
                .toList();
    }
}
