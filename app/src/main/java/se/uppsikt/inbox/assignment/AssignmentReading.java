package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.inbox.assignment.AssignmentList.Notice;
import se.uppsikt.inbox.assignment.AssignmentList.View;
import se.uppsikt.inbox.assignment.AssignmentRows.Place;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.threads.Threads;
import se.uppsikt.records.threads.Threads.ThreadPart;

/**
 * Composes what is shown of hand-overs: of each that somebody is named in, only what that person
 * may read, by a right to the account or because it stands in public and was lent (B6).
 */
@Component
public class AssignmentReading {
    private static final int PAGE = 50;
    private static final int AROUND = 40;

    private final AssignmentRows rows;
    private final Assignments assignments;
    private final Receivers receivers;
    private final Assignments.Handing handing;
    private final Known known;

    AssignmentReading(
            AssignmentRows rows,
            Assignments assignments,
            Receivers receivers,
            Assignments.Handing handing,
            Known known) {
        this.rows = rows;
        this.assignments = assignments;
        this.receivers = receivers;
        this.handing = handing;
        this.known = known;
    }

    /** The accounts, the threads, and what the time is. */
    @Component("assignmentKnown")
    record Known(
            Accounts accounts, Threads threads, AssignmentRecorder desk, Languages languages) {}

    /** What the head of the inbox tells; a count is a list too, and holds only what may be read. */
    public Notice notice(Employee me) {
        Instant now = known.desk().now();
        List<Assignment> news =
                rows.news(me, Notice.COUNTED + 1).stream()
                        .filter(
                                each ->
                                        !each.open()
                                                || each.awaitsReceipt()
                                                        && Receivers.named(me, each))
                        .toList();
        List<Assignment> seen =
                readable(me, news).stream().map(AssignmentList.Row::assignment).toList();
        return new Notice(
                count(seen, Assignment::open),
                count(seen, each -> each.reminds(now)),
                count(seen, each -> !each.open()));
    }

    private static int count(List<Assignment> some, Predicate<Assignment> which) {
        return (int) some.stream().filter(which).count();
    }

    AssignmentList list(Employee me, View view, @Nullable Place after) {
        List<Assignment> found =
                switch (view) {
                    case TO_US ->
                            rows.to(me, after, PAGE + 1).stream()
                                    .filter(each -> Receivers.named(me, each))
                                    .toList();
                    case BY_ME -> rows.from(me, after, PAGE + 1);
                };
        List<Assignment> page = found.stream().limit(PAGE).toList();
        Assignment last = found.size() > PAGE ? page.getLast() : null;
        return new AssignmentList(
                view,
                readable(me, page),
                last == null ? null : last.times().at() + "_" + last.id().value());
    }

    /** Each with what was handed over; each owner is asked once for all. */
    private List<AssignmentList.Row> readable(Employee me, List<Assignment> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<ContributionId> ids = some.stream().map(Assignment::contribution).toList();
        Map<ContributionId, Contribution> about = handing.records().contributions(ids);
        Map<ContributionId, Instant> due = handing.due().due(ids);
        Map<AccountId, Account> accounts =
                known.accounts().all().stream()
                        .collect(
                                Collectors.toMap(
                                        Account::id,
                                        Function.identity(),
                                        (a, _) -> a,
                                        HashMap::new));
        Clearance clearance = known.accounts().clearance(me);
        List<AssignmentList.Row> shown = new ArrayList<>();
        for (Assignment each : some) {
            Contribution what = Objects.requireNonNull(about.get(each.contribution()));
            boolean reads = reads(clearance, what);
            if (reads || lent(me, each, what)) {
                Account account = Objects.requireNonNull(accounts.get(each.account()));
                boolean there = reads && !(each.lent() && Receivers.named(me, each));
                shown.add(new AssignmentList.Row(each, what, account, due.get(what.id()), there));
            }
        }
        return shown;
    }

    private static boolean reads(Clearance clearance, Contribution what) {
        return what.confidential()
                ? clearance.confidential().contains(what.account())
                : clearance.accounts().contains(what.account());
    }

    private boolean lent(Employee me, Assignment each, Contribution what) {
        return each.lent() && each.open() && receivers.among(me, each, what);
    }

    /**
     * One hand-over, for whoever it was handed to or reads the account.
     *
     * @throws NotFound for everybody else
     */
    AssignmentSheet sheet(Employee me, AssignmentId id) {
        Assignment assignment = rows.assignment(id).orElseThrow(() -> Assignments.missing(id));
        Contribution what = handing.records().contribution(assignment.contribution());
        boolean reads = reads(known.accounts().clearance(me, List.of(assignment.account())), what);
        boolean lent = lent(me, assignment, what);
        if (!reads && !(assignment.lent() && Receivers.named(me, assignment))) {
            throw Assignments.missing(id);
        }
        return new AssignmentSheet(
                assignment,
                assignments.of(me, what),
                known.accounts().account(assignment.account()),
                reads || lent ? what : null,
                handing.due().due(List.of(what.id())).get(what.id()),
                lent ? thread(what) : List.of(),
                reads);
    }

    /** Only what anybody can read on the platform now. */
    private List<Contribution> thread(Contribution what) {
        ThreadPart part = known.threads().part(what, ThreadPart.Side.AROUND, AROUND, false);
        return Stream.concat(part.context().stream(), part.part().stream())
                .map(Kept::contribution)
                .filter(each -> Receivers.lendable(each) || each.id().equals(what.id()))
                .sorted(
                        Comparator.comparing(Contribution::writtenAt)
                                .thenComparing(each -> each.id().value()))
                .toList();
    }

    /** The form, for somebody who may answer. */
    AssignmentDraft draft(Employee me, ContributionId id) {
        Contribution about = handing.records().contribution(id);
        if (about.confidential()
                && !known.accounts().may(me, Permission.READ_CONFIDENTIAL, about.account())) {
            throw new NotFound("contribution " + id.value());
        }
        known.accounts().require(me, Permission.ANSWER, about.account());
        Account account = known.accounts().account(about.account());
        return AssignmentDraft.of(
                about,
                account,
                assignments.of(me, about),
                receivers.offered(me, about, account),
                known.languages().readers(id));
    }
}
