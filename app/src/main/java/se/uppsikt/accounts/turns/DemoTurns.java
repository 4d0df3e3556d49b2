package se.uppsikt.accounts.turns;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRows;
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
    private static final List<String> HOSTS =
            List.of("Karolinska gymnasiet", "Örebro stadsbibliotek", "Karolinska gymnasiet");
    private final boolean demo;
    private final AccountRows accounts;
    private final TurnDesk desk;
    private final Access access;
    private final TimeIds ids;

    DemoTurns(
            @Value("${uppsikt.demo:false}") boolean demo,
            AccountRows accounts,
            TurnDesk desk,
            Access access,
            TimeIds ids) {
        this.demo = demo;
        this.accounts = accounts;
        this.desk = desk;
        this.access = access;
        this.ids = ids;
    }

    @PostConstruct
    void load() {
        if (demo) {
            accounts.all().stream().filter(Account::relay).forEach(this::fill);
        }
    }

    private void fill(Account relay) {
        Map<String, ServiceAreaId> areas =
                access.serviceAreas().values().stream()
                        .collect(Collectors.toMap(ServiceArea::name, ServiceArea::id));
        List<Turn> known = desk.rows.of(List.of(relay.id()));
        Instant now = desk.now();
        for (int i = 0; i < HOSTS.size(); i++) {
            Week week = Week.of(now).next(i);
            ServiceAreaId host = areas.get(HOSTS.get(i));
            boolean free =
                    known.stream().noneMatch(turn -> turn.overlaps(week.from(), week.until()));
            if (host != null && free) {
                desk.rows.add(turn(relay, host, week, now));
            }
        }
    }

    private Turn turn(Account relay, ServiceAreaId host, Week week, Instant now) {
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
