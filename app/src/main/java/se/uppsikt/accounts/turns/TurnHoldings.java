package se.uppsikt.accounts.turns;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.Accounts;

/** The turns that a service area has now or later; those that are over stay what they were. */
@Component
class TurnHoldings implements ServiceArea.Holdings {
    private final TurnRows rows;
    private final Accounts accounts;
    private final AccountRecorder deeds;

    TurnHoldings(TurnRows rows, Accounts accounts, AccountRecorder deeds) {
        this.rows = rows;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        return rows.ahead(area, deeds.now()).stream()
                .map(turn -> accounts.account(turn.account()))
                .distinct()
                .map(TurnHoldings::told)
                .toList();
    }

    private static Held told(Account account) {
        return new Held("Turer på " + account.shown(), "/konton/" + account.handle() + "/turer");
    }

    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        for (Turn turn : rows.ahead(from, deeds.now())) {
            rows.handOver(turn.id(), to.id());
            deeds.note(
                    "turn-handed-over",
                    by,
                    turn.account(),
                    "En annan verksamhet tog över turen",
                    Map.of(
                            "turn", turn.id().value().toString(),
                            "hostBefore", from.value().toString(),
                            "hostAfter", to.id().value().toString()));
        }
    }
}
