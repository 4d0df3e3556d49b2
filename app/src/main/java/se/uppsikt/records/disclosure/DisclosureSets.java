package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.disclosure.DisclosureReading.Documents;
import se.uppsikt.records.holds.DisposalHolds;

/**
 * What belongs to a request. From the moment something does, nothing of it is disposed of: until
 * the request is over, and after a refusal for as long as it can be appealed.
 */
@Enforces(
        value = "H6",
        how =
                "Det som hör till en begäran får gallringsstopp genast, tills tiden att överklaga är ute.")
@Service
public class DisclosureSets {
    /** Three weeks to appeal in (förvaltningslagen 44 §), from the day after. */
    private static final int WEEKS_TO_APPEAL = 3;

    private static final int PORTION = 500;

    private final ItemRows items;
    private final Disclosures disclosures;
    private final Documents documents;
    private final DisposalHolds holds;
    private final Disclosures.Announcing announcing;

    DisclosureSets(
            ItemRows items,
            Disclosures disclosures,
            Documents documents,
            DisposalHolds holds,
            Disclosures.Announcing announcing) {
        this.items = items;
        this.disclosures = disclosures;
        this.documents = documents;
        this.holds = holds;
        this.announcing = announcing;
    }

    Instant now() {
        return announcing.time().instant();
    }

    /**
     * The request, of somebody who works with it: whoever begins takes it up.
     *
     * @throws Refused when it is over
     */
    @Transactional
    public Disclosure takenUp(Employee me, DisclosureId id) {
        Disclosure one = disclosures.locked(me, id);
        if (!one.open() || one.state() == State.APPEALED) {
            throw new Refused(
                    Objection.of(
                            "H6",
                            "Begäran är i läget ”"
                                    + one.state().swedish()
                                    + "”. Ta upp den igen först."));
        }
        return one.state() == State.RECEIVED ? disclosures.move(me, id, Cause.TAKE_UP, "") : one;
    }

    /** A registrar writes a request down, and what it is about belongs to it from then on. */
    @Transactional
    public DisclosureId writeDown(Employee me, RequestForm form, @Nullable ContributionId about) {
        DisclosureId id = disclosures.writeDown(me, form);
        if (about != null) {
            add(me, id, List.of(about));
        }
        return id;
    }

    /**
     * These belong to it; those that the person may not read are left where they are.
     *
     * @return how many were new
     */
    @Transactional
    public int add(Employee me, DisclosureId id, Collection<ContributionId> chosen) {
        takenUp(me, id);
        List<ContributionId> readable =
                documents.records().contributions(chosen).values().stream()
                        .filter(each -> !each.facts().neverShown())
                        .filter(each -> documents.readers().may(me, each))
                        .map(Contribution::id)
                        .toList();
        int added = put(me, id, readable, null);
        added(me, id, added, "Handlingar lades till");
        return added;
    }

    /**
     * On hold in the same transaction; tells how many were new.
     *
     * @param portion that they come with; null when somebody chose them
     */
    int put(
            Actor actor,
            DisclosureId id,
            Collection<ContributionId> contributions,
            @Nullable UUID portion) {
        Collection<ContributionId> there = items.among(id, contributions);
        List<ContributionId> fresh =
                contributions.stream().filter(each -> !there.contains(each)).toList();
        holds.place(actor, id.value(), fresh, portion);
        return items.add(id, fresh, portion, now(), actor.label()).size();
    }

    /**
     * A part of something larger is on record, and is told when it is over. What has belonged to
     * the request before is in no portion.
     */
    int portion(
            Actor actor, DisclosureId id, UUID portion, Collection<ContributionId> contributions) {
        Set<ContributionId> before = holds.known(id.value(), contributions);
        List<ContributionId> fresh =
                contributions.stream().filter(each -> !before.contains(each)).toList();
        int added = put(actor, id, before, null) + put(actor, id, fresh, portion);
        announcing
                .events()
                .publishEvent(
                        DisclosureDeed.of(
                                        DisclosureDeed.PORTION,
                                        "En del av det som en sökning fann lades till",
                                        actor,
                                        now(),
                                        Map.of("portion", portion.toString()))
                                .touching(
                                        before.isEmpty()
                                                ? List.of(portion)
                                                : List.of(portion, id.value()))
                                .about(id));
        return added;
    }

    void added(Actor actor, DisclosureId id, int number, String said) {
        if (number > 0) {
            disclosures.done(
                    actor,
                    id,
                    DisclosureDeed.of(
                            DisclosureDeed.GATHERED,
                            said,
                            actor,
                            now(),
                            Map.of("number", Integer.toString(number))),
                    number == 1 ? "En handling" : number + " handlingar");
        }
    }

    /** One of them does not belong to it after all. */
    @Transactional
    public void takeOut(Employee me, DisclosureId id, ContributionId contribution) {
        takenUp(me, id);
        documents.readers().readable(me, contribution);
        if (items.among(id, List.of(contribution)).isEmpty()) {
            throw new NotFound("document of the request " + id.value());
        }
        List<UUID> portion = items.takeOut(id, contribution);
        holds.endNow(id.value(), contribution);
        disclosures.done(
                me,
                id,
                DisclosureDeed.of(
                                DisclosureDeed.TAKEN_OUT,
                                "En handling togs bort ur begäran",
                                me,
                                now(),
                                Map.of("contribution", contribution.value().toString()))
                        .touching(portion),
                "");
    }

    /** A request, for whoever makes what it gets. */
    public Disclosure of(DisclosureId id) {
        return disclosures.known(id);
    }

    /** In the order in which they were written. */
    public List<ContributionId> page(DisclosureId id, @Nullable ContributionId after, int limit) {
        return items.page(id, after, limit);
    }

    /** Whether it belongs to a request that this person handles. */
    public boolean belongs(Employee me, DisclosureId id, ContributionId document) {
        return items.among(disclosures.one(me, id).id(), List.of(document)).contains(document);
    }

    /**
     * Those of them that somebody has asked for and not been refused, or that are themselves a
     * request: what was given out is kept as it was given, so the document is kept too (H5).
     */
    public Set<ContributionId> askedFor(Collection<ContributionId> some) {
        return some.isEmpty() ? Set.of() : items.askedFor(some);
    }

    public int count(DisclosureId id, int most) {
        return items.count(id, most);
    }

    Collection<ContributionId> among(DisclosureId id, Collection<ContributionId> some) {
        return items.among(id, some);
    }

    /** Until when what belongs to it may not be disposed of, follows from how far it has come. */
    @EventListener
    void moved(Disclosures.Moved moved) {
        DisclosureId id = moved.now().id();
        switch (moved.now().state()) {
            case DISCLOSED, WITHDRAWN -> holds.endAt(id.value(), moved.at());
            case PARTLY_REFUSED, REFUSED -> holds.endAt(id.value(), appealable(moved.at()));
            case DECISION_ASKED, APPEALED -> holdAgain(moved.actor(), id);
            case UNDER_WAY -> {
                if (moved.cause() == Cause.TAKE_UP_AGAIN) {
                    holdAgain(moved.actor(), id);
                }
            }
            case RECEIVED -> {}
        }
    }

    private static Instant appealable(Instant refused) {
        LocalDate day = SwedishTime.day(refused);
        return SwedishTime.endOf(day.plusWeeks(WEEKS_TO_APPEAL));
    }

    private void holdAgain(Actor actor, DisclosureId id) {
        Optional<ContributionId> after = Optional.empty();
        List<ContributionId> portion;
        do {
            portion = items.page(id, after.orElse(null), PORTION);
            holds.place(actor, id.value(), portion);
            after = portion.isEmpty() ? after : Optional.of(portion.getLast());
        } while (portion.size() == PORTION);
    }
}
