package se.uppsikt.inbox.supervision;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;

/**
 * Tells somebody that something may be danger to life (S11): once for each item the one on duty,
 * and when nobody has opened it in time those who answer for the account. Nobody on duty is no
 * reason for silence: then those who answer are told at once.
 */
@Enforces(
        value = "S11",
        how = "Ett larm som ingen öppnat inom en kvart går vidare till kontoansvarig.")
@Service
public class Alarms {
    /**
     * More of one account within the hour that nobody has opened are shown and not sent: whoever is
     * told looks anyhow.
     */
    private static final int LOUDEST = 10;

    private static final Duration HOUR = Duration.ofHours(1);

    private final AlarmRows rows;
    private final AlarmMessages messages;
    private final Duties duties;
    private final Accounts accounts;
    private final AlarmClock clock;

    Alarms(
            AlarmRows rows,
            AlarmMessages messages,
            Duties duties,
            Accounts accounts,
            AlarmClock clock) {
        this.rows = rows;
        this.messages = messages;
        this.duties = duties;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Wakes us when an alarm has had its time. */
    @Component
    record AlarmClock(@Lazy SchedulerClient scheduler, AlarmSettings settings) {
        void set(UUID contribution, Instant now) {
            scheduler.scheduleIfNotExists(
                    SupervisionTasks.PASS_ON.instance(contribution.toString()).build(),
                    now.plus(settings.patience()));
        }
    }

    /** What may be danger to life, with the account of each; in the transaction that found it. */
    @Transactional
    public void raise(Map<UUID, AccountId> found) {
        raise(found, null);
    }

    /** What somebody takes for danger. */
    @Transactional
    public void raise(UUID contribution, AccountId account, @Nullable UUID by) {
        raise(Map.of(contribution, account), by);
    }

    private void raise(Map<UUID, AccountId> found, @Nullable UUID by) {
        Instant now = duties.now();
        found.forEach(
                (contribution, id) -> {
                    if (rows.add(contribution, id, by, now)) {
                        raise(rows.held(contribution).orElseThrow(), now);
                    }
                });
    }

    private void raise(Alarm alarm, Instant now) {
        if (rows.told(alarm.account(), now.minus(HOUR)) < LOUDEST) {
            Account account = accounts.account(alarm.account());
            Duties.Roster roster = roster(account);
            List<Duty> people = roster.onDuty().isEmpty() ? roster.owners() : roster.onDuty();
            rows.told(alarm.contribution(), messages.danger(alarm, account, people));
        }
        clock.set(alarm.contribution(), now);
    }

    /** Nobody has opened it in time: those who answer for the account are told too. */
    @Transactional
    void passOn(UUID contribution) {
        Alarm alarm = rows.held(contribution).orElse(null);
        if (alarm == null || !alarm.open() || alarm.passedOnAt() != null) {
            return;
        }
        Account account = accounts.account(alarm.account());
        int told =
                alarm.told() == 0 && rows.told(account.id(), duties.now().minus(HOUR)) >= LOUDEST
                        ? 0
                        : messages.danger(alarm, account, roster(account).owners());
        rows.passedOn(contribution, told, duties.now());
    }

    private Duties.Roster roster(Account account) {
        return Objects.requireNonNull(duties.rosters(List.of(account)).get(account.id()));
    }
}
