package se.uppsikt.accounts.turns;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.accounts.DemoStory;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.TimeIds;

/**
 * Gives the relay accounts of the demo a host for this week and the two that follow, where a week
 * is free; outside the demo it does nothing.
 */
@Component
@DependsOn("se.uppsikt.accounts.DemoAccounts")
class DemoTurns {
    private static final Machine ACTOR = new Machine("konton");
    private final DemoStory.Source source;
    private final AccountRows accounts;
    private final TurnRecorder desk;
    private final TimeIds ids;

    DemoTurns(DemoStory.Source source, AccountRows accounts, TurnRecorder desk, TimeIds ids) {
        this.source = source;
        this.accounts = accounts;
        this.desk = desk;
        this.ids = ids;
    }

    @PostConstruct
    void load() {
        if (source.demo()) {
            List<ServiceAreaId> hosts = source.story().hosts();
            accounts.all().stream().filter(Account::relay).forEach(relay -> fill(relay, hosts));
        }
    }

    private void fill(Account relay, List<ServiceAreaId> hosts) {
        List<Turn> known = desk.rows.of(List.of(relay.id()));
        Instant now = desk.now();
        for (int i = 0; i < hosts.size(); i++) {
            IsoWeek week = IsoWeek.of(now).next(i);
            boolean free =
                    known.stream().noneMatch(turn -> turn.overlaps(week.from(), week.until()));
            if (free) {
                desk.rows.add(turn(relay, hosts.get(i), week, now));
            }
        }
    }

    private Turn turn(Account relay, ServiceAreaId host, IsoWeek week, Instant now) {
        return new Turn(
                new TurnId(ids.next()),
                relay.id(),
                host,
                Turn.Kind.RELAY,
                week.from(),
                week.until(),
                "",
                new Turn.Mark(ACTOR.label(), now),
                null,
                null);
    }
}
