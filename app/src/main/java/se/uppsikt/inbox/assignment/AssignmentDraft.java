package se.uppsikt.inbox.assignment;

import java.util.List;
import se.uppsikt.accounts.Account;
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
            List<Receivers.Offer> offers) {
        return new AssignmentDraft(
                about,
                account,
                assigned,
                some(offers.stream().filter(o -> !o.lent() && !o.colleague()).toList()),
                some(offers.stream().filter(Receivers.Offer::lent).toList()),
                some(offers.stream().filter(Receivers.Offer::colleague).toList()));
    }

    private static List<Choice> some(List<Receivers.Offer> offers) {
        return offers.stream().map(offer -> new Choice(offer.key(), offer.to().name())).toList();
    }
}
