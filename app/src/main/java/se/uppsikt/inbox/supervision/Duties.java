package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.turns.Turns;
import se.uppsikt.base.mail.TextMessage;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/** The roster: who is on duty, who answers for the account, and who writes that (S11). */
@Service
class Duties {
    private final DutyRows rows;
    private final Accounts accounts;
    private final Turns turns;
    private final AccountRecorder deeds;
    private final TimeIds ids;

    Duties(DutyRows rows, Accounts accounts, Turns turns, AccountRecorder deeds, TimeIds ids) {
        this.rows = rows;
        this.accounts = accounts;
        this.turns = turns;
        this.deeds = deeds;
        this.ids = ids;
    }

    /**
     * Those who are alarmed for an account.
     *
     * @param unit who answers for it now: the owner, or the host of the week (K5)
     * @param later duties that have not begun
     */
    record Roster(ServiceArea unit, List<Duty> onDuty, List<Duty> owners, List<Duty> later) {}

    /** For each of the accounts; asked once for all. */
    Map<AccountId, Roster> rosters(Collection<Account> asked) {
        Instant now = deeds.now();
        Map<AccountId, ServiceArea> answers = new HashMap<>();
        turns.relays(asked).forEach((id, relay) -> answers.put(id, relay.answers(now)));
        Set<ServiceAreaId> units =
                answers.values().stream().map(ServiceArea::id).collect(Collectors.toSet());
        List<Duty> all = rows.of(asked.stream().map(Account::id).toList(), units, now);
        return asked.stream()
                .collect(
                        Collectors.toMap(
                                Account::id,
                                account ->
                                        roster(
                                                account,
                                                requireNonNull(answers.get(account.id())),
                                                all,
                                                now)));
    }

    private static Roster roster(Account account, ServiceArea unit, List<Duty> all, Instant now) {
        List<Duty> own = all.stream().filter(duty -> duty.covers(account, unit.id())).toList();
        List<Duty> running = own.stream().filter(duty -> duty.runs(now)).toList();
        return new Roster(
                unit,
                of(running, Duty.Task.DUTY),
                of(running, Duty.Task.OWNER),
                own.stream().filter(duty -> !duty.runs(now)).toList());
    }

    private static List<Duty> of(List<Duty> some, Duty.Task task) {
        return some.stream().filter(duty -> duty.task() == task).toList();
    }

    Instant now() {
        return deeds.now();
    }

    /**
     * On which of these the person writes the roster: those who answer for them, and who approves.
     */
    Set<AccountId> writes(Employee me, Collection<Account> asked) {
        if (!me.has(Role.ACCOUNT_OWNER) && !me.has(Role.COMMUNICATIONS)) {
            return Set.of();
        }
        Set<AccountId> writes = new HashSet<>();
        accounts.permissions(me, asked)
                .forEach(
                        (id, may) -> {
                            if (may.contains(Permission.STAFF)) {
                                writes.add(id);
                            }
                        });
        return writes;
    }

    @Transactional
    void write(Employee me, Account account, DutyForm form) {
        require(me, account);
        DutyRules.Wanted wish = form.wanted();
        Instant now = deeds.now();
        Refused.ifAny(DutyRules.objections(wish, now));
        boolean owner = wish.task() == Duty.Task.OWNER;
        Duty duty =
                new Duty(
                        new DutyId(ids.next()),
                        wish.task(),
                        form.wholeUnit() ? null : account.id(),
                        form.wholeUnit() ? account.owner() : null,
                        wish.name(),
                        wish.mail(),
                        TextMessage.number(wish.phone()).orElse(""),
                        owner ? now : requireNonNull(wish.from()),
                        owner ? null : requireNonNull(wish.until()));
        if (rows.add(duty, me, now)) {
            note("duty-written", me, account, "Någon skrevs in som larmas för kontot", duty);
        }
    }

    /** Somebody is alarmed no more; saying so twice is saying so once. */
    @Transactional
    void withdraw(Employee me, Account account, DutyId id) {
        require(me, account);
        Duty duty =
                rows.held(id)
                        .filter(each -> each.covers(account, account.owner()))
                        .orElseThrow(() -> new NotFound("duty " + id.value()));
        if (rows.withdraw(id, me, deeds.now())) {
            note("duty-withdrawn", me, account, "Någon larmas inte längre för kontot", duty);
        }
    }

    private void require(Employee me, Account account) {
        if (!writes(me, List.of(account)).contains(account.id())) {
            throw new NotPermitted(Permission.STAFF, accounts.askWhom(Permission.STAFF, account));
        }
    }

    private void note(String event, Employee me, Account account, String sentence, Duty duty) {
        deeds.note(
                event,
                me,
                account.id(),
                sentence,
                Map.of(
                        "rad", duty.id().value().toString(),
                        "uppgift", duty.task().swedish(),
                        "gäller", duty.unit() == null ? "kontot" : "alla konton i verksamheten",
                        "tid", duty.period()));
    }
}
