package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
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

    Looks(LookRecorder recorder, SupervisedDays days, WaitingFigures waiting, Accounts accounts) {
        this.recorder = recorder;
        this.days = days;
        this.waiting = waiting;
        this.accounts = accounts;
    }

    /**
     * Of these, what the person answers for and nobody looked over; told at the head of the inbox.
     */
    public SupervisionView.Missed missed(Employee me, Collection<Account> seen) {
        Map<AccountId, Set<Permission>> may = accounts.permissions(me, seen);
        List<Account> own =
                seen.stream()
                        .filter(
                                account ->
                                        requireNonNull(may.get(account.id()))
                                                .contains(Permission.ANSWER))
                        .toList();
        return new SupervisionView.Missed(days.latestWhole(), days.missed(own));
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

    /** Nothing waits, and somebody says so. */
    @Transactional
    void overseen(Employee me, Account account) {
        accounts.require(me, Permission.ANSWER, account.id());
        if (waiting.waiting(List.of(account.id())).containsKey(account.id())) {
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
