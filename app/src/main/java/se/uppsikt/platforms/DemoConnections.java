package se.uppsikt.platforms;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Opened;

/**
 * Connects the demo's Facebook pages to the sandbox. The keys are the sandbox's own, known to
 * everybody, and open nothing else.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.demo", havingValue = "true")
class DemoConnections {
    private static final String PAGE = "11020030040000";
    private static final String TOKEN = "sandlada-sidtoken-";

    private final Apps apps;
    private final Accounts accounts;
    private final Connections connections;

    DemoConnections(Apps apps, Accounts accounts, Connections connections) {
        this.apps = apps;
        this.accounts = accounts;
        this.connections = connections;
    }

    @EventListener(Opened.class)
    void connect() {
        if (apps.keys(Platform.FACEBOOK).isEmpty()) {
            apps.put(
                    Platform.FACEBOOK,
                    new AppKeys(
                            "900100",
                            new Secret("sandlada-apphemlighet"),
                            new Secret("sandlada-verifiering")));
        }
        for (int number : List.of(1, 2, 3, 4)) {
            accounts.byPlatformId(Platform.FACEBOOK, PAGE + number)
                    .filter(account -> connections.connection(account.id()).isEmpty())
                    .ifPresent(
                            account ->
                                    connections.connect(
                                            new Machine("plattformar"),
                                            account,
                                            new Secret(TOKEN + number)));
        }
    }
}
