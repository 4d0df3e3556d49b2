package se.uppsikt.inbox.supervision;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.DemoStory;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Opened;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;

/**
 * The demo has somebody on duty for its accounts this week and in those that follow, where nobody
 * has written anything else. No letter reaches anybody: the addresses are of no real domain.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.demo", havingValue = "true")
class DemoDuties {
    private static final Machine ACTOR = new Machine("inkorg");
    private static final LocalTime CHANGES = LocalTime.of(8, 0);

    private final DemoStory.Source source;
    private final Accounts accounts;
    private final DutyRows rows;
    private final TimeIds ids;
    private final InstantSource time;

    DemoDuties(
            DemoStory.Source source,
            Accounts accounts,
            DutyRows rows,
            TimeIds ids,
            InstantSource time) {
        this.source = source;
        this.accounts = accounts;
        this.rows = rows;
        this.ids = ids;
        this.time = time;
    }

    @EventListener(Opened.class)
    @Transactional
    public void play() {
        for (DemoStory.OnDuty each : source.story().onDuty()) {
            accounts.byHandle(each.handle()).ifPresent(account -> write(account, each));
        }
    }

    private void write(Account account, DemoStory.OnDuty story) {
        Instant now = time.instant();
        List<Duty> known = rows.of(List.of(account.id()), List.of(), now);
        if (known.stream().noneMatch(duty -> duty.task() == Duty.Task.OWNER)) {
            add(Duty.Task.OWNER, account, story.owner(), story.mail(), now, null);
        }
        LocalDate monday =
                SwedishTime.day(now.minus(Duration.ofHours(CHANGES.getHour())))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (Employee person : story.people()) {
            Instant from = change(monday);
            monday = monday.plusWeeks(1);
            Instant until = change(monday);
            if (known.stream().noneMatch(duty -> overlaps(duty, from, until))) {
                add(Duty.Task.DUTY, account, person, story.mail(), from, until);
            }
        }
    }

    private static boolean overlaps(Duty duty, Instant from, Instant until) {
        Instant end = duty.until();
        return duty.task() == Duty.Task.DUTY
                && end != null
                && duty.from().isBefore(until)
                && from.isBefore(end);
    }

    private void add(
            Duty.Task task,
            Account account,
            Employee person,
            String mail,
            Instant from,
            @Nullable Instant until) {
        Duty duty =
                new Duty(
                        new DutyId(ids.next()),
                        task,
                        account.id(),
                        null,
                        person.name(),
                        mail,
                        "",
                        from,
                        until);
        rows.add(duty, ACTOR, time.instant());
    }

    private static Instant change(LocalDate monday) {
        return monday.atTime(CHANGES).atZone(SwedishTime.ZONE).toInstant();
    }
}
