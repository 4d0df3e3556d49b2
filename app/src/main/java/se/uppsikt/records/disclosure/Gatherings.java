package se.uppsikt.records.disclosure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.search.EveryWording;
import se.uppsikt.records.search.Searching.Search;

/**
 * Looks for what is asked for in all that is kept – hidden, removed, gone, and in earlier wordings
 * – under the rights of whoever looks, and adds all of it a portion at a time.
 */
@Component
class Gatherings {
    private static final int PORTION = 500;

    private final GatheringRows rows;
    private final DisclosureSets sets;
    private final Looking looking;
    private final TimeIds ids;
    private final SchedulerClient scheduler;

    Gatherings(
            GatheringRows rows,
            DisclosureSets sets,
            Looking looking,
            TimeIds ids,
            @Lazy SchedulerClient scheduler) {
        this.rows = rows;
        this.sets = sets;
        this.looking = looking;
        this.ids = ids;
        this.scheduler = scheduler;
    }

    /** Where is looked, and who may. */
    @Component("disclosureLooking")
    record Looking(EveryWording search, Records records, Accounts accounts, Access access) {
        Clearance clearance(Employee me, String handle) {
            Clearance all = accounts.clearance(me);
            return handle.isEmpty()
                    ? all
                    : all.within(
                            accounts.byHandle(handle).stream()
                                    .map(Account::id)
                                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** What a search finds, the newest first. */
    List<ContributionId> find(
            Employee me, SetQuestion question, Optional<ContributionId> after, int limit) {
        return looking.search()
                .find(
                        new Search(
                                question.words(),
                                looking.clearance(me, question.account()),
                                after.orElse(null),
                                limit),
                        question.span());
    }

    /**
     * How much it is, told before anybody adds it.
     *
     * @param most nobody counts further where words or days must be looked for
     */
    long size(Employee me, SetQuestion question, int most) {
        if (!question.everything()) {
            return find(me, question, Optional.empty(), most).size();
        }
        Set<AccountId> accounts = looking.clearance(me, question.account()).accounts();
        return looking.records().years(accounts).values().stream()
                .flatMap(years -> years.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * All of it, in portions that others need not wait for.
     *
     * @throws Refused when more is on its way into the request already
     */
    @Transactional
    void begin(Employee me, DisclosureId id, SetQuestion question) {
        sets.takenUp(me, id);
        Gathering one =
                new Gathering(
                        ids.next(),
                        id,
                        question.words(),
                        looking.clearance(me, question.account()).accounts(),
                        question.span(),
                        null,
                        0,
                        Gathering.State.RUNNING,
                        me.id(),
                        sets.now());
        if (!rows.add(one)) {
            throw new Refused(
                    Objection.of("H6", "Handlingar läggs redan till. Vänta tills det är klart."));
        }
        scheduler.scheduleIfNotExists(
                GatheringTasks.GATHER.instance(one.id().toString()).build(), sets.now());
    }

    Optional<Gathering> latest(DisclosureId id) {
        return rows.latest(id);
    }

    /** The next portion; whether there is more. */
    @Transactional
    boolean next(UUID id) {
        Gathering one = rows.held(id).orElseThrow();
        if (!one.runs()) {
            return false;
        }
        Employee me = looking.access().employee(one.by()).orElseThrow();
        Clearance now = looking.accounts().clearance(me).within(one.accounts());
        List<ContributionId> found =
                looking.search()
                        .find(new Search(one.words(), now, one.last(), PORTION), one.span());
        if (!found.isEmpty()) {
            int added = sets.portion(me, one.disclosure(), ids.next(), readable(found));
            rows.advance(id, found.getLast(), added);
        }
        if (found.size() < PORTION) {
            rows.over(id, Gathering.State.DONE, sets.now());
            rows.held(id)
                    .ifPresent(
                            over ->
                                    sets.added(
                                            me,
                                            over.disclosure(),
                                            over.added(),
                                            "Allt som en sökning fann lades till"));
            return false;
        }
        return true;
    }

    /** What is never to be shown is shown to nobody who asks either (M4). */
    private Collection<ContributionId> readable(List<ContributionId> found) {
        return looking.records().contributions(found).values().stream()
                .filter(each -> !each.facts().neverShown())
                .map(Contribution::id)
                .toList();
    }

    @Transactional
    void broke(UUID id) {
        rows.over(id, Gathering.State.BROKEN, sets.now());
    }
}
