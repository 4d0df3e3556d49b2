package se.uppsikt.platforms;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Opened;

/** Connects the demo's accounts to the sandbox. */
@Component
@ConditionalOnProperty(name = "uppsikt.demo", havingValue = "true")
class DemoConnections {
    private final Apps apps;
    private final Accounts accounts;
    private final Connections connections;
    private final List<Adapter.DemoAccess> all;

    DemoConnections(
            Apps apps, Accounts accounts, Connections connections, List<Adapter.DemoAccess> all) {
        this.apps = apps;
        this.accounts = accounts;
        this.connections = connections;
        this.all = List.copyOf(all);
    }

    @EventListener(Opened.class)
    void connect() {
        all.forEach(this::connect);
    }

    private void connect(Adapter.DemoAccess demo) {
        AppKeys app = demo.app();
        if (app != null && apps.keys(demo.platform()).isEmpty()) {
            apps.put(demo.platform(), app);
        }
        demo.tokens()
                .forEach(
                        (page, token) ->
                                accounts.byPlatformId(demo.platform(), page)
                                        .filter(
                                                account ->
                                                        connections
                                                                .connection(account.id())
                                                                .isEmpty())
                                        .ifPresent(
                                                account ->
                                                        connections.connect(
                                                                new Machine("plattformar"),
                                                                account,
                                                                token)));
    }
}
