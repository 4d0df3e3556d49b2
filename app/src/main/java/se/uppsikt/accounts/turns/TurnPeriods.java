package se.uppsikt.accounts.turns;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.HostingPeriods;
import se.uppsikt.accounts.HostingPeriods.Hosting;

/** Tells the accounts which turns run. */
@Component
class TurnPeriods implements HostingPeriods {
    private final TurnRows rows;

    TurnPeriods(TurnRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Hosting> running(Instant now) {
        return rows.running(now).stream()
                .map(
                        turn ->
                                new Hosting(
                                        turn.account(),
                                        turn.host(),
                                        turn.kind() == Turn.Kind.RELAY,
                                        turn.from(),
                                        turn.end()))
                .toList();
    }
}
