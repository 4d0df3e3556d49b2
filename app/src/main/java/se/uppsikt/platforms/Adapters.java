package se.uppsikt.platforms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;

/** The platforms that Uppsikt speaks with, and how each connected account is reached. */
@Component
public class Adapters {
    private final List<Adapter> adapters;
    private final ConnectionRows connections;
    private final Renewal renewal;

    Adapters(List<Adapter> adapters, ConnectionRows connections, Renewal renewal) {
        this.adapters = List.copyOf(adapters);
        this.connections = connections;
        this.renewal = renewal;
    }

    /** How keys that die by themselves are renewed. */
    public interface Renewal {
        /**
         * A new key for an account whose key is about to die; asks the platform, so never inside a
         * transaction.
         *
         * @return empty when the one that is kept holds, or cannot be renewed
         * @throws PlatformTrouble when it should have been renewed and was not
         */
        Optional<Secret> renewed(AccountId account, Platform platform);

        /**
         * Until when an account is reached without that a person does anything.
         *
         * @param tokenUntil when its key dies; null when it does not by itself
         * @return null when until something happens to it
         */
        @Nullable Instant lasting(AccountId account, @Nullable Instant tokenUntil);
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
        Secret token =
                renewal.renewed(account, connection.platform())
                        .or(() -> connections.token(account))
                        .orElseThrow(Adapters::unconnected);
        return new Reach(adapter, new Adapter.Access(account, connection.page(), token));
    }

    /**
     * Until when an account is reached without that a person does anything.
     *
     * @param life what the platform says of its key
     * @return null when until something happens to it
     */
    public @Nullable Instant lasting(AccountId account, Adapter.TokenLife life) {
        return renewal.lasting(account, life.expiresAt());
    }

    private static PlatformTrouble unconnected() {
        return new PlatformTrouble(
                PlatformProblem.REFUSED,
                "not connected",
                "Kontot är inte anslutet till plattformen.",
                null);
    }
}
