package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.inbox.assignment.Assignment.End;
import se.uppsikt.inbox.assignment.Assignment.Ending;
import se.uppsikt.inbox.assignment.Assignment.Mark;
import se.uppsikt.inbox.assignment.Assignment.Sender;
import se.uppsikt.inbox.assignment.AssignmentDeed.Word;
import se.uppsikt.inbox.assignment.Receivers.Offer;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * The door of hand-overs of one contribution (S7). Each act holds the contribution first and then
 * the hand-over, so that those who act at once come one after the other.
 */
@Service
public class Assignments {
    /** The deed by which one returns by itself; nobody is told that a machine was first. */
    public static final String LAPSED = Word.LAPSED.event();

    static final Machine INBOX = new Machine("inkorg");

    private final AssignmentRows rows;
    private final Receivers receivers;
    private final Handing handing;
    private final Accounts accounts;
    private final AssignmentRecorder desk;

    Assignments(
            AssignmentRows rows,
            Receivers receivers,
            Handing handing,
            Accounts accounts,
            AssignmentRecorder desk) {
        this.rows = rows;
        this.receivers = receivers;
        this.handing = handing;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** What is handed over, who people are, and what the room above says. */
    @Component("assignmentHanding")
    record Handing(Records records, Access access, ChangingHands hands, DueTimes due) {}

    /**
     * How a contribution stands, for somebody who looks at it.
     *
     * @param assignment what is to be told; null when nothing is
     * @param receives whether this person is one of those it was handed to
     * @param takesBack whether this person may take it back
     */
    public record Assigned(@Nullable Assignment assignment, boolean receives, boolean takesBack) {
        public static final Assigned NOTHING = new Assigned(null, false, false);

        /** Whether it can be handed to somebody now. */
        public boolean free() {
            return assignment == null || !assignment.open();
        }
    }

    /** What is to be told of each of these; for lists. */
    public Map<ContributionId, Assignment> of(Collection<ContributionId> ids) {
        return rows.told(ids).stream()
                .collect(Collectors.toMap(Assignment::contribution, Function.identity()));
    }

    public Assigned of(Employee me, Contribution about) {
        return rows.told(List.of(about.id())).stream()
                .findFirst()
                .map(
                        assignment ->
                                new Assigned(
                                        assignment,
                                        assignment.open() && receivers.among(me, assignment, about),
                                        assignment.open() && sent(me, assignment)))
                .orElse(Assigned.NOTHING);
    }

    /**
     * Hands a contribution over.
     *
     * @param key who is to receive it, as {@link Offer} names it
     * @param word for the receivers alone
     * @throws Refused when it waits no longer, somebody has it already, or it may not be theirs
     */
    @Transactional
    void handOver(Employee me, ContributionId id, String key, String word) {
        handing.records().lock(id);
        handing.hands().changesHands(me, me, id);
        Contribution about = handing.records().contribution(id);
        Account account = accounts.account(about.account());
        Offer chosen = receivers.chosen(me, about, account, key).orElse(null);
        Refused.ifAny(AssignmentRules.handingOver(about, chosen, !key.isBlank(), word));
        Offer to = Objects.requireNonNull(chosen);
        Optional<Assignment> open =
                rows.told(List.of(id)).stream().filter(Assignment::open).findFirst();
        if (open.isEmpty()) {
            handedOver(me, about, to, word);
        } else if (!open.get().from().person().equals(me.id())
                || !open.get().to().equals(to.to())) {
            throw new Refused(AssignmentRules.handedOver(open.get(), desk.now()));
        }
    }

    private void handedOver(Employee me, Contribution about, Offer to, String word) {
        Instant due = handing.due().due(List.of(about.id())).get(about.id());
        Assignment assignment =
                new Assignment(
                        rows.next(),
                        about.id(),
                        about.account(),
                        new Sender(me.id(), me.label(), me.serviceArea()),
                        to.to(),
                        to.lent(),
                        StorableText.text(word.strip()),
                        ReturnRules.times(desk.promised(), desk.now(), due),
                        false,
                        null,
                        null,
                        null);
        rows.past(about.id());
        rows.add(assignment);
        desk.done(Word.HANDED_OVER, me, assignment);
    }

    /** Somebody says that they have it; of two at once the second is told who was first. */
    @Transactional
    Assignment receive(Employee me, AssignmentId id) {
        Assignment assignment = heldFor(me, id);
        Mark receipt = assignment.receipt();
        if (receipt == null) {
            received(me, assignment);
        } else if (!receipt.by().equals(me.id())) {
            throw new Refused(AssignmentRules.received(receipt, desk.now()));
        }
        return assignment;
    }

    private void received(Employee me, Assignment assignment) {
        if (!assignment.lent()) {
            handing.hands().changesHands(me, me, assignment.contribution());
        }
        rows.received(assignment.id(), me, desk.now());
        desk.done(Word.RECEIVED, me, assignment);
    }

    /** A word to those who answer: who suggests has received it. */
    @Transactional
    Assignment suggest(Employee me, AssignmentId id, String text) {
        Assignment assignment = heldFor(me, id);
        Refused.ifAny(AssignmentRules.suggesting(text));
        if (assignment.receipt() == null) {
            received(me, assignment);
        }
        rows.suggested(id, me, StorableText.text(text.strip()), desk.now());
        desk.done(Word.SUGGESTED, me, assignment);
        return assignment;
    }

    /** It was not for them, and whoever handed it over has it again. */
    @Transactional
    Assignment giveBack(Employee me, AssignmentId id, String why) {
        Assignment assignment = heldFor(me, id);
        Refused.ifAny(AssignmentRules.givingBack(why));
        if (!assignment.lent()) {
            Employee sender = handing.access().employee(assignment.from().person()).orElse(me);
            handing.hands().changesHands(me, sender, assignment.contribution());
        }
        end(assignment, End.GIVEN_BACK, me.label(), StorableText.text(why.strip()));
        desk.done(Word.GIVEN_BACK, me, assignment);
        return assignment;
    }

    /** Whoever may takes it back. */
    @Transactional
    Assignment takeBack(Employee me, AssignmentId id) {
        Assignment assignment = held(id);
        handing.hands().changesHands(me, me, assignment.contribution());
        if (!sent(me, assignment)) {
            throw missing(id);
        }
        AssignmentRules.over(assignment)
                .ifPresent(
                        over -> {
                            throw new Refused(over);
                        });
        end(assignment, End.TAKEN_BACK, me.label(), "");
        desk.done(Word.TAKEN_BACK, me, assignment);
        return assignment;
    }

    /** Nobody has received it in time. */
    @Transactional
    void lapse(AssignmentId id) {
        Assignment assignment = held(id);
        if (assignment.returns(desk.now())) {
            end(assignment, End.LAPSED, INBOX.label(), "");
            desk.done(Word.LAPSED, INBOX, assignment);
        }
    }

    /** These are no longer public: whoever was lent them may not read them any more. */
    void close(Collection<ContributionId> ids) {
        for (Assignment assignment : rows.told(ids)) {
            if (assignment.open() && assignment.lent()) {
                end(assignment, End.CLOSED_TO_THEM, INBOX.label(), "");
                desk.done(Word.CLOSED_TO_THEM, INBOX, assignment);
            }
        }
    }

    private void end(Assignment assignment, End end, String label, String word) {
        rows.ended(assignment.id(), new Ending(end, label, word, desk.now()));
    }

    /**
     * Whether this person may take it back: the sender, or somebody beside the sender; whoever
     * answers, when nobody there does any more, as when another unit has become the host.
     */
    private boolean sent(Employee me, Assignment assignment) {
        return accounts.may(me, Permission.ANSWER, assignment.account())
                && (assignment.from().area().equals(me.serviceArea())
                        || receivers.nobodyAnswers(
                                assignment.from().area(), accounts.account(assignment.account())));
    }

    /** What was suggested of an item as an answer; empty when nothing was. */
    public String suggestion(ContributionId id) {
        return rows.told(List.of(id)).stream()
                .flatMap(each -> Optional.ofNullable(each.suggestion()).stream())
                .map(Assignment.SuggestedAnswer::text)
                .findFirst()
                .orElse("");
    }

    /** For one of those it was handed to; it does not exist for anybody else. */
    private Assignment heldFor(Employee me, AssignmentId id) {
        Assignment assignment = held(id);
        if (!Receivers.named(me, assignment)) {
            throw missing(id);
        }
        AssignmentRules.over(assignment)
                .ifPresent(
                        over -> {
                            throw new Refused(over);
                        });
        Contribution about = handing.records().contribution(assignment.contribution());
        if (!receivers.among(me, assignment, about)) {
            throw assignment.lent() ? new Refused(AssignmentRules.shutOff()) : missing(id);
        }
        return assignment;
    }

    private Assignment held(AssignmentId id) {
        ContributionId about =
                rows.assignment(id).map(Assignment::contribution).orElseThrow(() -> missing(id));
        handing.records().lock(about);
        return rows.held(id).orElseThrow(() -> missing(id));
    }

    static NotFound missing(AssignmentId id) {
        return new NotFound("assignment " + id.value());
    }
}
