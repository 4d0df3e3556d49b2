package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Notes who looks accounts over (S8). */
@Service
public class Looks {
    /**
     * What a browser sends along when it fetches by itself. A page that somebody has left open over
     * night has looked at nothing.
     */
    static final String BY_ITSELF = "Uppsikt-Av-Sig-Sjalv";

    private final LookRecorder recorder;
    private final SupervisedDays days;
    private final WaitingFigures waiting;
    private final Accounts accounts;
    private final AlarmRows alarms;

    Looks(
            LookRecorder recorder,
            SupervisedDays days,
            WaitingFigures waiting,
            Accounts accounts,
            AlarmRows alarms) {
        this.recorder = recorder;
        this.days = days;
        this.waiting = waiting;
        this.accounts = accounts;
        this.alarms = alarms;
    }

    /** What is told at the head of the inbox of the accounts that the person answers for. */
    public SupervisionView.Notices notices(Employee me, Collection<Account> seen) {
        Map<AccountId, Account> own = own(me, seen);
        return new SupervisionView.Notices(
                days.latestWhole(), days.missed(own.values()), unheard(me, own));
    }

    /** Of these, what is told on every page: that nobody has opened an alarm. */
    public SupervisionView.Notices alarms(Employee me, Collection<Account> seen) {
        return new SupervisionView.Notices(
                days.latestWhole(), List.of(), unheard(me, own(me, seen)));
    }

    private Map<AccountId, Account> own(Employee me, Collection<Account> seen) {
        Set<AccountId> answered = accounts.reach(me, Permission.ANSWER);
        return seen.stream()
                .filter(each -> answered.contains(each.id()))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private List<SupervisionView.Unheard> unheard(Employee me, Map<AccountId, Account> own) {
        Set<AccountId> wholly = accounts.reach(me, Permission.READ_CONFIDENTIAL);
        List<AccountId> asked = own.keySet().stream().filter(wholly::contains).toList();
        return alarms.unheard(asked, SupervisionView.Notices.NAMED).stream()
                .map(
                        alarm ->
                                new SupervisionView.Unheard(
                                        alarm, requireNonNull(own.get(alarm.account()))))
                .toList();
    }

    /**
     * Somebody has the account's queue or something in it open; a look if it is theirs to answer.
     */
    @Transactional
    public void looked(Employee me, AccountId account) {
        if (!byItself() && accounts.may(me, Permission.ANSWER, account)) {
            recorder.note(me, account);
        }
    }

    /** The same of one thing in it: an alarm about it is heard. */
    @Transactional
    public void opened(Employee me, AccountId account, UUID item) {
        if (!byItself() && accounts.may(me, Permission.ANSWER, account)) {
            recorder.note(me, account);
            alarms.opened(item, me, recorder.now());
        }
    }

    /** Somebody has done something about it. */
    @Transactional
    public void handled(Employee me, AccountId account, UUID item) {
        if (accounts.may(me, Permission.ANSWER, account)) {
            recorder.note(me, account);
            alarms.handled(item, me, recorder.now());
        }
    }

    /** Nothing waits that the person may read (B6), and somebody says so. */
    @Transactional
    void overseen(Employee me, Account account) {
        accounts.require(me, Permission.ANSWER, account.id());
        Clearance shown = accounts.clearance(me, List.of(account.id()));
        if (waiting.waiting(shown).containsKey(account.id())) {
            throw new Refused(
                    Objection.of(
                            "S8",
                            "Något väntar på kontot. Öppna kön, så räknas det som en översyn.",
                            "Öppna kön",
                            queue(account.id())));
        }
        recorder.note(me, account.id());
    }

    static String queue(AccountId account) {
        return "/inkorg?konto=" + account.value();
    }

    private static boolean byItself() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                && page.getRequest().getHeader(BY_ITSELF) != null;
    }
}
