package se.uppsikt.inbox.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.bulk.BulkLifeRules.Cause;
import se.uppsikt.inbox.bulk.BulkSorting.Progress;
import se.uppsikt.inbox.bulk.BulkSorting.State;
import se.uppsikt.records.register.Triage;

/** The door of the room: an order is given, stopped and resumed by whoever gave it (S12). */
@Enforces(
        value = "S12",
        how =
                "Allt som passar ett filter kan sorteras på en gång, och var och en får sin rad i loggen.")
@Service
class BulkSortings {
    private static final String RULE = "S12";

    private final BulkRows rows;
    private final Listed listed;
    private final Accounts accounts;
    private final BulkRecorder desk;
    private final SchedulerClient scheduler;

    BulkSortings(
            BulkRows rows,
            Listed listed,
            Accounts accounts,
            BulkRecorder desk,
            SchedulerClient scheduler) {
        this.rows = rows;
        this.listed = listed;
        this.accounts = accounts;
        this.desk = desk;
        this.scheduler = scheduler;
    }

    /** What an order of the whole list would reach. */
    Listed.Count count(Employee me, Chosen list) {
        Refused.ifAny(against(list));
        return listed.count(me, list, answering(me), desk.now());
    }

    /**
     * Orders all that the list holds now to be sorted, which begins at once.
     *
     * @param id the form's own; the same form sent twice is one order
     */
    @Transactional
    void order(Employee me, BulkId id, Chosen list, @Nullable Triage kind) {
        List<Objection> against = new ArrayList<>(against(list));
        if (kind == null || kind.needsCase()) {
            against.add(Objection.of(RULE, "Välj vad de är."));
        }
        Refused.ifAny(against);
        Set<AccountId> answering = answering(me);
        Instant now = desk.now();
        BulkSorting order =
                new BulkSorting(
                        id,
                        me.id(),
                        Objects.requireNonNull(kind),
                        list,
                        list.words() != null,
                        answering,
                        now,
                        listed.count(me, list, answering, now),
                        State.RUNNING,
                        Progress.NONE);
        if (rows.add(order)) {
            begun(BulkDeed.Word.ORDERED, me, order);
        } else {
            find(me, id);
        }
    }

    /** Lets it stop after the portion that is being sorted; what is sorted stays so. */
    @Transactional
    void stop(Employee me, BulkId id) {
        BulkSorting order = find(me, id);
        if (rows.move(id, Cause.STOPPED, desk.now())) {
            desk.done(BulkDeed.Word.STOPPED, me, order);
        }
    }

    /** Goes on from where it stopped or broke off. */
    @Transactional
    void resume(Employee me, BulkId id) {
        BulkSorting order = find(me, id);
        if (rows.move(id, Cause.RESUMED, desk.now())) {
            begun(BulkDeed.Word.RESUMED, me, order);
        }
    }

    /**
     * @throws NotFound when there is none that this person has ordered
     */
    BulkSorting find(Employee me, BulkId id) {
        return rows.find(id)
                .filter(order -> order.by().equals(me.id()))
                .orElseThrow(() -> new NotFound("sorting of many " + id.value()));
    }

    private void begun(BulkDeed.Word word, Employee me, BulkSorting order) {
        desk.done(word, me, order);
        Instant now = desk.now();
        scheduler.scheduleIfNotExists(
                BulkTasks.SORT.instance(BulkTasks.instance(order.id(), now)).build(), now);
    }

    private Set<AccountId> answering(Employee me) {
        return accounts.reach(me, Permission.ANSWER);
    }

    private List<Objection> against(Chosen list) {
        return listed.mayBeSorted(list)
                ? List.of()
                : List.of(
                        Objection.of(
                                RULE,
                                "Hela inkorgen sorteras inte på en gång. Sök eller filtrera först.",
                                "Visa inkorgen",
                                "/inkorg"));
    }
}
