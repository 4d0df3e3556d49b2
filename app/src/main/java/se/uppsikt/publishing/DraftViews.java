package se.uppsikt.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftView.May;
import se.uppsikt.publishing.DraftView.Outcome;
import se.uppsikt.publishing.Submissions.Hands;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaBank;

/** Gathers what the page of a draft shows. */
@Component
class DraftViews {
    private static final int OFFERED = 24;

    private final SubmissionRows submissions;
    private final Previews previews;
    private final Neighbours neighbours;
    private final Submissions ready;
    private final Hands hands;

    /** What other rooms tell. */
    @Component("draftNeighbours")
    record Neighbours(Accounts accounts, Publications publications, MediaBank bank, Shown shown) {}

    DraftViews(
            SubmissionRows submissions,
            Previews previews,
            Neighbours neighbours,
            Submissions ready,
            Hands hands) {
        this.ready = ready;
        this.submissions = submissions;
        this.previews = previews;
        this.neighbours = neighbours;
        this.hands = hands;
    }

    /**
     * @param form what stands in the fields
     * @param objections why what was asked for was not done
     */
    DraftView of(Employee me, Draft draft, DraftForm form, List<Objection> objections) {
        Content content = form.contentOr(draft.content().due());
        boolean writing = draft.state() == State.WRITING;
        return new DraftView(
                draft,
                form,
                writing ? offered(me, content) : List.of(),
                neighbours.shown().assets(content.media()),
                neighbours.shown().words(content.media()),
                writing ? bank(me) : List.of(),
                hands.gate().ask(me, draft, content),
                previews.of(content),
                hands.rights().asking(draft),
                may(me, draft),
                outcomes(draft),
                submissions.of(draft.id()),
                objections,
                writing ? ready.foreseen(me, draft) : List.of(),
                draft.state() == State.OUT ? List.of() : withheld(content),
                hands.desk().now());
    }

    private List<String> withheld(Content content) {
        Map<AccountId, String> why = neighbours.publications().withheld(content.accounts());
        return content.accounts().stream()
                .filter(why::containsKey)
                .map(each -> neighbours.accounts().account(each).shown() + ": " + why.get(each))
                .toList();
    }

    private May may(Employee me, Draft draft) {
        return new May(
                hands.rights().decides(me, draft),
                hands.rights().overrides(me, draft),
                hands.gate().askWhom(draft));
    }

    /** Those that the person writes for, and those of others that are chosen already. */
    private List<Account> offered(Employee me, Content content) {
        List<Account> offered = new ArrayList<>(hands.rights().offered(me));
        Set<AccountId> there = offered.stream().map(Account::id).collect(Collectors.toSet());
        content.accounts().stream()
                .filter(id -> !there.contains(id))
                .map(neighbours.accounts()::account)
                .forEach(offered::add);
        return offered;
    }

    private List<MediaAsset> bank(Employee me) {
        return neighbours.bank().recent(me, "", null, OFFERED);
    }

    private Map<AccountId, Outcome> outcomes(Draft draft) {
        if (draft.publications().isEmpty()) {
            return Map.of();
        }
        Map<PublicationId, Publication> found =
                neighbours
                        .publications()
                        .publications(new LinkedHashSet<>(draft.publications().values()));
        Map<AccountId, Outcome> outcomes = new HashMap<>();
        found.values()
                .forEach(each -> outcomes.put(each.account(), new Outcome(each, standing(each))));
        return outcomes;
    }

    private List<Outcome.Standing> standing(Publication publication) {
        if (publication.state() != Publication.State.UNCERTAIN) {
            return List.of();
        }
        return neighbours.publications().standing(publication.id()).stream()
                .map(
                        each ->
                                new Outcome.Standing(
                                        each.key().value(),
                                        each.text() == null ? "" : each.text(),
                                        each.writtenAt() == null
                                                ? ""
                                                : SwedishTime.exact(each.writtenAt())))
                .toList();
    }
}
