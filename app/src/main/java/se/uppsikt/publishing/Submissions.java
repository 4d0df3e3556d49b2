package se.uppsikt.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;
import se.uppsikt.publishing.Submission.Decision;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * A draft on its way out: past the gate, and past somebody else's eyes where the profile asks for
 * it. What was approved is what is ordered, in the same transaction.
 */
@Enforces(
        value = "P2",
        how =
                "Grinden håller kvar det som saknar något, tills det finns eller någon släpper fram det med ett skäl.")
@Enforces(
        value = "P4",
        how =
                "Grinden håller kvar det som kan vara hemligt eller känsligt, enligt samma regler som i inkorgen.")
@Enforces(
        value = "H7",
        how =
                "Grinden håller kvar bilder där någon som syns saknar rättslig grund, också i samma stund som de ska ut.")
@Service
class Submissions {
    private static final int LONGEST_REASON = 1000;
    private static final int SHORTEST_REASON = 10;

    private final DraftRows rows;
    private final SubmissionRows submissions;
    private final Ordering ordering;
    private final Shown shown;
    private final GateAsked gate;
    private final DraftRights rights;
    private final DraftRecorder desk;
    private final ObjectProvider<Drafts.Condition> conditions;

    Submissions(
            DraftRows rows,
            SubmissionRows submissions,
            Ordering ordering,
            Shown shown,
            Hands hands) {
        this.rows = rows;
        this.submissions = submissions;
        this.ordering = ordering;
        this.shown = shown;
        this.gate = hands.gate();
        this.rights = hands.rights();
        this.desk = hands.desk();
        this.conditions = hands.conditions();
    }

    /** Who may, what the gate and other rooms say, and what is put on record. */
    @Component("publishingHands")
    record Hands(
            DraftRights rights,
            GateAsked gate,
            DraftRecorder desk,
            ObjectProvider<Drafts.Condition> conditions) {}

    /**
     * It is ready: it goes to whoever approves, or out when its time comes where nobody must.
     *
     * @param version the version that whoever says so has seen
     */
    @Transactional
    void submit(Employee by, DraftId id, int version) {
        Draft draft = seen(by, id, version, Cause.SUBMITTED);
        Refused.ifAny(against(by, draft));
        int number = draft.submission() + 1;
        rows.submitted(id, number);
        submissions.insert(draft, number, shown.written(draft.content()), desk.hand(by));
        if (rights.asking(draft).isEmpty()) {
            submissions.decide(id, number, Decision.UNASKED, desk.hand(by), "");
            ordering.order(by, draft);
        } else {
            rows.state(id, State.SUBMITTED);
        }
        desk.done(DraftDeed.Act.SUBMITTED, by, draft);
    }

    /** Why it cannot go on: everything at once. */
    private List<Objection> against(Employee by, Draft draft) {
        List<Objection> objections = new ArrayList<>(foreseen(by, draft));
        objections.addAll(held(by, draft, _ -> true));
        return objections;
    }

    /** Why it cannot go on, beside what the gate says. */
    List<Objection> foreseen(Employee by, Draft draft) {
        List<Objection> objections = new ArrayList<>();
        if (draft.content().targets().isEmpty()) {
            objections.add(Objection.of("P1", "Välj vilka konton det ska gå ut på."));
        }
        objections.addAll(ordering.unsaid(draft));
        objections.addAll(ordering.unpublishable(draft));
        objections.addAll(ordering.untimely(by, draft));
        conditions.orderedStream().forEach(each -> objections.addAll(each.against(draft)));
        return objections;
    }

    static String rule(Check check) {
        return switch (check) {
            case ALT_TEXT, CAPTIONS, PICTURE_TEXT, FILM_CONTENT -> "P2";
            case SENDER, COOPERATION -> "P1";
            case LEGAL_BASIS -> "H7";
            case SECRECY -> "P4";
        };
    }

    /** Approved as it stands, by somebody else than whoever wrote it: it goes out at its time. */
    @Transactional
    void approve(Employee by, DraftId id, int version) {
        Draft draft = seen(by, id, version, Cause.ORDERED);
        if (draft.state() != State.SUBMITTED) {
            throw new Refused(Objection.of("P1", "Det väntar inte på någons godkännande."));
        }
        approver(by, draft);
        if (!submissions.content(id, draft.submission()).equals(shown.written(draft.content()))) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            "Något i inlägget, till exempel en bildbeskrivning, har ändrats sedan det lämnades in. Skicka tillbaka det, så lämnas det in som det är nu."));
        }
        Refused.ifAny(against(by, draft));
        submissions.decide(id, draft.submission(), Decision.APPROVED, desk.hand(by), "");
        ordering.order(by, draft);
        desk.done(DraftDeed.Act.APPROVED, by, draft);
    }

    /**
     * Moves it to another day, at the same time of the clock. What was approved is the words and
     * not the time; but who may be shown is asked of the new day.
     */
    @Transactional
    void move(Employee by, DraftId id, LocalDate day) {
        Draft draft = ordering.held(by, id, Cause.MOVED);
        Instant due = draft.content().due();
        if (due == null) {
            throw new Refused(
                    Objection.of("P1", "Inlägget har ingen tid än. Öppna det och välj en."));
        }
        Draft moved = draft.withDue(DueRules.on(day, due));
        if (draft.equals(moved)) {
            return;
        }
        if (draft.state() != State.WRITING) {
            List<Objection> objections = new ArrayList<>(ordering.untimely(by, moved));
            objections.addAll(held(by, moved, point -> point.check() == Check.LEGAL_BASIS));
            Refused.ifAny(objections);
        }
        rows.due(id, moved.content().due());
        if (draft.state() == State.PLANNED) {
            ordering.again(by, moved);
        }
        if (draft.state() != State.WRITING) {
            desk.done(DraftDeed.Act.MOVED, by, draft);
        }
    }

    /** What of the gate holds it back. */
    private List<Objection> held(Employee by, Draft draft, Predicate<Point> which) {
        return gate.ask(by, draft).holding().stream()
                .filter(which)
                .map(point -> Objection.of(rule(point.check()), point.sentence()))
                .toList();
    }

    /** Whoever wrote it is to change something first. */
    @Transactional
    void sendBack(Employee by, DraftId id, int version, String words) {
        Draft draft = seen(by, id, version, Cause.SENT_BACK);
        approver(by, draft);
        if (words.isBlank() || words.length() > LONGEST_REASON) {
            throw new Refused(
                    Objection.of("P1", "Skriv vad som behöver ändras, med högst 1 000 tecken."));
        }
        submissions.decide(
                id, draft.submission(), Decision.SENT_BACK, desk.hand(by), words.strip());
        rows.state(id, State.WRITING);
        desk.done(DraftDeed.Act.SENT_BACK, by, draft);
    }

    private void approver(Employee by, Draft draft) {
        if (!rights.approves(by, draft)) {
            throw new NotPermitted(
                    "Du godkänner inte inlägg på alla de här kontona. " + gate.askWhom(draft));
        }
        if (rights.writers(draft).contains(by.id())) {
            throw new Refused(
                    Objection.of(
                            "P1", "Någon annan än den som har skrivit inlägget godkänner det."));
        }
    }

    /** It is taken back to be written on; what is ordered is withdrawn. */
    @Transactional
    void takeBack(Employee by, DraftId id, int version) {
        Draft draft = seen(by, id, version, Cause.TAKEN_BACK);
        if (draft.state() == State.PLANNED && !rights.writesAll(by, draft)) {
            throw new NotPermitted(
                    "Du skriver inte för alla de konton som inlägget ska gå ut på. "
                            + gate.askWhom(draft));
        }
        ordering.takeBack(by, draft);
        rows.state(id, State.WRITING);
        if (draft.state() == State.PLANNED) {
            desk.done(DraftDeed.Act.TAKEN_BACK, by, draft);
        }
    }

    /**
     * Lets it past a point of the gate, for what is missing now and nothing more (P2).
     *
     * @throws Refused without a reason, or when nothing is missing
     */
    @Transactional
    void override(Employee by, DraftId id, Check check, String reason) {
        Draft draft = ordering.held(by, id, Cause.WRITTEN);
        if (!rights.overrides(by, draft)) {
            throw new NotPermitted(
                    "Att släppa fram det som saknar något görs av den som är ansvarig för kontot. "
                            + gate.askWhom(draft));
        }
        Point point =
                gate.ask(by, draft).holding().stream()
                        .filter(each -> each.check() == check)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(rule(check), "Där saknas inget nu.")));
        String said = reason(check, reason);
        Point whole =
                gate.holding(draft).stream()
                        .filter(each -> each.check() == check)
                        .findFirst()
                        .orElse(point);
        submissions.override(draft.id(), whole, said, desk.hand(by));
        desk.done(
                DraftDeed.Act.OVERRIDDEN, by, draft, Map.of("check", check.name(), "reason", said));
    }

    private static String reason(Check check, String typed) {
        String said = typed.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw new Refused(
                    Objection.of(
                            rule(check),
                            "Skriv varför det ändå ska gå ut, med 10 till 1 000 tecken."));
        }
        return said;
    }

    /** How often something was let past since then. */
    List<Submission.LetPast> letPast(Instant from) {
        return submissions.letPast(from);
    }

    /** Which those were. */
    List<Submission.Overridden> letPast(Instant from, Instant until, int limit) {
        return submissions.letPast(from, until, limit);
    }

    private Draft seen(Employee by, DraftId id, int version, Cause cause) {
        Draft draft = ordering.held(by, id, cause);
        if (draft.version() != version) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            draft.changed().name()
                                    + " har ändrat inlägget sedan du öppnade sidan. Läs det som det är nu och försök igen."));
        }
        return draft;
    }
}
