package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Account.StatusChange;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.remembered.Remembered;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.supervision.SupervisionRules.Life;
import se.uppsikt.inbox.supervision.SupervisionRules.Mark;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.WorkingDays;

/** What became of accounts' days: three questions to the database, however many accounts. */
@Component
class SupervisedDays {
    private final LookRows rows;
    private final Accounts accounts;
    private final Policy policy;
    private final InstantSource time;
    private final Remembered remembered;

    SupervisedDays(
            LookRows rows,
            Accounts accounts,
            Policy policy,
            InstantSource time,
            Remembered remembered) {
        this.rows = rows;
        this.accounts = accounts;
        this.policy = policy;
        this.time = time;
        this.remembered = remembered;
    }

    /** What is asked of a day that is over: whose nobody looked over. */
    private record Missed(List<AccountId> asked, LocalDate day) {}

    /** The last days of each account, today first. */
    Map<Account, List<SupervisionView.Day>> latest(Collection<Account> asked) {
        LocalDate today = today();
        List<LocalDate> days =
                today.minusDays(SupervisionRules.DAYS - 1L)
                        .datesUntil(today.plusDays(1))
                        .toList()
                        .reversed();
        return days(asked, days);
    }

    Instant now() {
        return time.instant();
    }

    boolean isWorkingDay() {
        return calendar().include(today());
    }

    LocalDate today() {
        return SwedishTime.day(time.instant());
    }

    /** The last working day that is over. */
    LocalDate latestWhole() {
        return SupervisionRules.latestWhole(calendar(), today());
    }

    /** Those that nobody looked over on the last whole working day. */
    List<Account> missed(Collection<Account> asked) {
        LocalDate day = latestWhole();
        return remembered.answer(
                new Missed(asked.stream().map(Account::id).toList(), day),
                () ->
                        days(asked, List.of(day)).entrySet().stream()
                                .filter(each -> each.getValue().getFirst().mark() == Mark.MISSED)
                                .map(Map.Entry::getKey)
                                .toList());
    }

    private Map<Account, List<SupervisionView.Day>> days(
            Collection<Account> asked, List<LocalDate> days) {
        List<AccountId> ids = asked.stream().map(Account::id).toList();
        Map<AccountId, List<StatusChange>> changes = accounts.changes(ids);
        Map<AccountId, Map<LocalDate, Look>> looks =
                rows.between(ids, days.getLast(), days.getFirst()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Look::account,
                                        Collectors.toMap(Look::day, Function.identity())));
        Instant begun = rows.begun();
        Map<Account, List<SupervisionView.Day>> told = new LinkedHashMap<>();
        for (Account account : asked) {
            Life life =
                    new Life(
                            account.status(), changes.getOrDefault(account.id(), List.of()), begun);
            Map<LocalDate, Look> own = looks.getOrDefault(account.id(), Map.of());
            told.put(account, days.stream().map(day -> day(day, life, own)).toList());
        }
        return told;
    }

    private SupervisionView.Day day(LocalDate day, Life life, Map<LocalDate, Look> looks) {
        Look look = looks.get(day);
        return new SupervisionView.Day(
                day, SupervisionRules.mark(calendar(), life, day, today(), look != null), look);
    }

    private WorkingDays calendar() {
        return policy.current().answerTimes().calendar();
    }
}
