package se.uppsikt.platforms;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** Which accounts in use may be losing what is written to them (X7). */
@Component
class PlatformRuleStates implements RuleStates {
    private final Accounts accounts;
    private final ConnectionRows connections;
    private final Adapters adapters;
    private final InstantSource time;

    PlatformRuleStates(
            Accounts accounts, ConnectionRows connections, Adapters adapters, InstantSource time) {
        this.accounts = accounts;
        this.connections = connections;
        this.adapters = adapters;
        this.time = time;
    }

    @Override
    public List<RuleState> now() {
        Map<AccountId, Connection> connected =
                connections.all().stream()
                        .collect(Collectors.toMap(Connection::account, Function.identity()));
        List<Breach> breaches =
                accounts.all().stream()
                        .filter(account -> account.status() == Account.Status.ACTIVE)
                        .flatMap(account -> breach(account, connected.get(account.id())).stream())
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "X7", breaches, "Alla konton i bruk har en anslutning som fungerar."));
    }

    private Optional<Breach> breach(Account account, @Nullable Connection connection) {
        ConnectionView view =
                new ConnectionView(
                        account,
                        connection,
                        adapters.counterpart(account.platform()).isPresent(),
                        false,
                        time.instant());
        if (view.well()) {
            return Optional.empty();
        }
        return Optional.of(
                new Breach(
                        account.shown(),
                        view.troubles().stream()
                                .filter(ConnectionView.Trouble::red)
                                .map(ConnectionView.Trouble::sentence)
                                .findFirst()
                                .orElse(view.state() + "."),
                        new Mend("Se anslutningen", "/plattformar/" + account.handle())));
    }
}
