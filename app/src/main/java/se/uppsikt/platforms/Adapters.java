package se.uppsikt.platforms;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;

/** The platforms that Uppsikt speaks with, and how each connected account is reached. */
@Component
public class Adapters {
    private final List<Adapter> adapters;
    private final ConnectionRows connections;

    Adapters(List<Adapter> adapters, ConnectionRows connections) {
        this.adapters = List.copyOf(adapters);
        this.connections = connections;
    }

    /** An account's adapter and what it needs. */
    public record Reach(Adapter adapter, Adapter.Access access) {}

    public Optional<Adapter> of(Platform platform) {
        return adapters.stream().filter(each -> each.platform() == platform).findFirst();
    }

    Optional<Adapter> ofSource(String source) {
        return adapters.stream().filter(each -> each.webhookSource().equals(source)).findFirst();
    }

    /**
     * @throws PlatformTrouble when the account is not connected
     */
    public Reach reach(AccountId account) {
        Connection connection = connections.connection(account).orElseThrow(Adapters::unconnected);
        Adapter adapter = of(connection.platform()).orElseThrow(Adapters::unconnected);
        Secret token = connections.token(account).orElseThrow(Adapters::unconnected);
        return new Reach(adapter, new Adapter.Access(account, connection.page(), token));
    }

    private static PlatformTrouble unconnected() {
        return new PlatformTrouble(
                PlatformProblem.REFUSED,
                "not connected",
                "Kontot är inte anslutet till plattformen.",
                null);
    }
}
