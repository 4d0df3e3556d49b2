package se.uppsikt.crisis;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;

/**
 * Starts a crisis, changes what it concerns and ends it. One at a time on any node, and never while
 * something is being let out: once this is committed, nothing that it stops goes out (C2).
 */
@Service
class CrisisLead {
    private final CrisisRows crises;
    private final ReachRows reach;
    private final Accounts accounts;
    private final Locks locks;
    private final Desk desk;

    /** New ids, the time and the log. */
    @Component("crisisDesk")
    record Desk(TimeIds ids, InstantSource time, ApplicationEventPublisher events) {
        /** As finely as it is kept. */
        Instant now() {
            return StorableText.time(time.instant());
        }
    }

    CrisisLead(CrisisRows crises, ReachRows reach, Accounts accounts, Locks locks, Desk desk) {
        this.crises = crises;
        this.reach = reach;
        this.accounts = accounts;
        this.locks = locks;
        this.desk = desk;
    }

    @Transactional
    public CrisisId start(Employee me, CrisisWish wish) {
        require(me);
        locks.take(Locks.Lock.CRISIS);
        Refused.ifAny(CrisisRules.start(wish, crises.running().orElse(null), known()));
        Instant now = desk.now();
        CrisisId id = new CrisisId(desk.ids().next());
        reach.start(id, wish.name(), me, now);
        reach.concern(id, wish.concerned(), now);
        reach.exempt(id, wish.exempt(), now);
        note(CrisisDeed.Word.STARTED, me, id, wish.name(), now);
        return id;
    }

    @Transactional
    public void change(Employee me, CrisisId id, int seen, CrisisWish wish) {
        require(me);
        locks.take(Locks.Lock.CRISIS);
        Refused.ifAny(CrisisRules.change(wish, crisis(id), seen, known()));
        Instant now = desk.now();
        reach.concern(id, wish.concerned(), now);
        reach.exempt(id, wish.exempt(), now);
        reach.changed(id);
        note(CrisisDeed.Word.CHANGED, me, id, "", now);
    }

    @Transactional
    public void end(Employee me, CrisisId id, String reason) {
        require(me);
        locks.take(Locks.Lock.CRISIS);
        Refused.ifAny(CrisisRules.end(crisis(id), reason.strip()));
        Instant now = desk.now();
        reach.end(id, reason.strip(), me, now);
        note(CrisisDeed.Word.ENDED, me, id, reason.strip(), now);
    }

    private Crisis crisis(CrisisId id) {
        return crises.crisis(id).orElseThrow(() -> new NotFound("crisis " + id.value()));
    }

    private Set<AccountId> known() {
        return accounts.all().stream().map(Account::id).collect(Collectors.toSet());
    }

    private static void require(Employee me) {
        if (!CrisisRules.leads(me)) {
            throw new NotPermitted(
                    "Du kan inte ändra krisläget. Be "
                            + Role.CRISIS_MANAGEMENT.somebody()
                            + " att göra det.");
        }
    }

    /** With what it concerns from now on. */
    private void note(CrisisDeed.Word word, Employee me, CrisisId id, String why, Instant now) {
        Crisis crisis = crisis(id);
        Map<String, String> told = new TreeMap<>();
        told.put("kris", id.value().toString());
        told.put("konton", crisis.everywhere() ? "alla" : words(crisis.accounts()));
        told.put(
                "publicerar",
                crisis.exempt().everywhere() ? "alla" : words(crisis.exempt().accounts()));
        if (!why.isEmpty()) {
            told.put("skäl", why);
        }
        desk.events().publishEvent(new CrisisDeed(id, word, me, now, told));
    }

    private static String words(Set<AccountId> some) {
        return some.stream()
                .map(account -> account.value().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
