package se.uppsikt.records.disclosure;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.disclosure.Disclosure.Asked;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.disclosure.Disclosure.Handler;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.Disclosure.Wish;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.disclosure.DisclosureRows.Step;
import se.uppsikt.records.readers.Readers;
import se.uppsikt.records.register.RecordsRequested;

/**
 * The door of disclosure: a request comes in, somebody takes it up, and it ends with what was asked
 * for or a decision that can be appealed.
 */
@Enforces(
        value = "H6",
        how =
                "Vem som helst kan begära ut handlingar på en öppen sida, utan att säga vem hen är eller"
                        + " varför. Klockan går från det att begäran kom.")
@Service
public class Disclosures {
    /** Whoever asked, without a name. */
    private static final Actor ASKER = new Machine("begäran om handling");

    private static final int MANY_TRIES = 5;

    private final DisclosureRows rows;
    private final Records records;
    private final Readers readers;
    private final TimeIds ids;
    private final Announcing announcing;
    private final SecureRandom chance = new SecureRandom();

    Disclosures(
            DisclosureRows rows,
            Records records,
            Readers readers,
            TimeIds ids,
            Announcing announcing) {
        this.rows = rows;
        this.records = records;
        this.readers = readers;
        this.ids = ids;
        this.announcing = announcing;
    }

    /** The house that listens, and the time. */
    @Component("disclosureAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /**
     * Anybody asks. The same form twice is one request.
     *
     * @throws Refused when what or how is missing
     */
    @Transactional
    Reference ask(RequestForm form) {
        Refused.ifAny(RequestRules.against(form));
        UUID number = form.formNumber().orElseGet(ids::next);
        Optional<Disclosure> sent = rows.byForm(number);
        return sent.isPresent()
                ? sent.get().reference()
                : receive(ASKER, form.asked(form.wished().orElseThrow()), now(), number)
                        .reference();
    }

    /** A registrar writes down what came by telephone, letter or mail. */
    @Transactional
    DisclosureId writeDown(Employee me, RequestForm form) {
        Optional<Instant> arrivedAt = form.arrivedAt(now());
        List<Objection> objections = new ArrayList<>(RequestRules.against(form));
        objections.addAll(RequestRules.againstArrival(arrivedAt, now()));
        Refused.ifAny(objections);
        UUID number = form.formNumber().orElseGet(ids::next);
        Optional<Disclosure> sent = rows.byForm(number);
        return sent.isPresent()
                ? sent.get().id()
                : receive(
                                me,
                                form.asked(form.wished().orElseThrow()),
                                arrivedAt.orElseThrow(),
                                number)
                        .id();
    }

    /** A document is a request: the clock runs from when it was written. */
    @Transactional
    DisclosureId takeAsRequest(Employee me, ContributionId id) {
        return ofDocument(me, readers.readable(me, id)).id();
    }

    /** Somebody who answers has taken it for one. */
    @EventListener
    void requested(RecordsRequested request) {
        ofDocument(request.actor(), records.contribution(request.contribution()));
    }

    private Disclosure ofDocument(Actor actor, Contribution document) {
        records.lock(document.id());
        return rows.of(document.id())
                .orElseGet(
                        () ->
                                receive(
                                        actor,
                                        new Asked("", Wish.REPLY, Format.PDF, null, document.id()),
                                        document.writtenAt(),
                                        null));
    }

    private Disclosure receive(Actor actor, Asked asked, Instant arrivedAt, @Nullable UUID form) {
        Instant came = StorableText.time(arrivedAt);
        for (int tried = 0; tried < MANY_TRIES; tried++) {
            Disclosure one =
                    new Disclosure(
                            new DisclosureId(ids.next()),
                            Reference.of(SwedishTime.day(now()).getYear(), chance::nextInt),
                            asked,
                            came,
                            came,
                            State.RECEIVED,
                            null,
                            null);
            if (rows.add(one, form, now(), actor.label())) {
                done(
                        actor,
                        one.id(),
                        DisclosureDeed.of(
                                DisclosureDeed.RECEIVED, "Begäran kom in", actor, now(), Map.of()),
                        "");
                return one;
            }
            // the same form, sent twice at once
            Optional<Disclosure> sent = form == null ? Optional.empty() : rows.byForm(form);
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        throw new IllegalStateException("no reference is free");
    }

    /**
     * Moves it on.
     *
     * @param note why, or what was told; empty when nothing is to be said
     * @throws Refused when it cannot become so from where it stands
     */
    @Transactional
    Disclosure move(Employee me, DisclosureId id, Cause cause, String note) {
        Disclosure one = locked(me, id);
        Handler handler =
                cause == Cause.TAKE_UP || one.handler() == null
                        ? new Handler(me.id(), me.label())
                        : one.handler();
        return moved(me, one, cause, handler, note);
    }

    /** Ends it; what was given out or told is the caller's to keep, in the same transaction. */
    @Transactional
    public Disclosure end(Employee me, DisclosureId id, Ending ending, String note) {
        return move(me, id, ending.cause(), note);
    }

    /** The request of whoever has the reference. */
    public Optional<Disclosure> byReference(String written) {
        return Reference.read(written).flatMap(rows::by);
    }

    /** Whoever asked says so by the reference. */
    @Transactional
    void moveByAsker(Reference reference, Cause cause) {
        Disclosure found = followed(reference);
        Disclosure one = rows.locked(found.id()).orElseThrow();
        moved(ASKER, one, cause, one.handler(), "");
    }

    private Disclosure moved(
            Actor actor, Disclosure one, Cause cause, @Nullable Handler handler, String note) {
        State to =
                DisclosureLife.TABLE
                        .after(one.state(), cause)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(
                                                        "H6",
                                                        "Det går inte nu. Begäran är i läget ”"
                                                                + one.state().swedish()
                                                                + "”.")));
        Disclosure next =
                new Disclosure(
                        one.id(),
                        one.reference(),
                        one.asked(),
                        one.arrivedAt(),
                        cause == Cause.ASK_DECISION || cause == Cause.TAKE_UP_AGAIN
                                ? now()
                                : one.clockFrom(),
                        to,
                        handler,
                        DisclosureLife.OVER.contains(to) ? now() : null);
        rows.move(next);
        announcing.events().publishEvent(new Moved(actor, next, cause, now()));
        done(actor, next.id(), onRecord(actor, cause, next), note);
        return next;
    }

    /** What searches have brought is held for longer or not at all: all of it is touched. */
    private DisclosureDeed onRecord(Actor actor, Cause cause, Disclosure next) {
        return DisclosureDeed.of(cause.event(), cause.swedish(), actor, now(), Map.of())
                .touching(rows.portions(next.id()));
    }

    /** A request has come to another state; what follows from it is on record with it. */
    record Moved(Actor actor, Disclosure now, Cause cause, Instant at) {}

    /** On record, and among what was done with the request. */
    void done(Actor actor, DisclosureId id, DisclosureDeed deed, String note) {
        rows.step(
                id,
                new Step(
                        deed.at(),
                        actor.label(),
                        deed.sentence(),
                        StorableText.text(note).strip()));
        announcing.events().publishEvent(deed.about(id));
    }

    /** What whoever has the reference may know. */
    Disclosure followed(Reference reference) {
        return rows.by(reference).orElseThrow(() -> new NotFound("a request by its reference"));
    }

    /**
     * For somebody who handles requests.
     *
     * @throws NotFound when there is none, or it stands in a document that is not for this person
     */
    public Disclosure one(Employee me, DisclosureId id) {
        return readable(me, rows.find(id), id);
    }

    /** Without asking for whom; for what works by itself. */
    Disclosure known(DisclosureId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("request " + id.value()));
    }

    /** The request that a document is, if it is one. */
    Optional<DisclosureId> of(Employee me, ContributionId document) {
        return rows.of(readers.readable(me, document).id()).map(Disclosure::id);
    }

    /** The request, which nobody else moves until the transaction is over. */
    Disclosure locked(Employee me, DisclosureId id) {
        return readable(me, rows.locked(id), id);
    }

    private Disclosure readable(Employee me, Optional<Disclosure> found, DisclosureId id) {
        Disclosure one = found.orElseThrow(() -> new NotFound("request " + id.value()));
        ContributionId source = one.asked().source();
        if (source != null) {
            readers.readable(me, source);
        }
        return one;
    }

    private Instant now() {
        return announcing.time().instant();
    }
}
