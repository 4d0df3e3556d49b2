package se.uppsikt.platforms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Enforces;

/** The platforms that Uppsikt speaks with, and how each connected account is reached. */
@Enforces(
        value = "X8",
        how =
                "Det som plattformen inte låter Uppsikt göra står på kontots sida och vid knappen,"
                        + " med vad man gör i stället.")
@Component
public class Adapters {
    private final List<Counterpart> counterparts;
    private final ConnectionRows connections;
    private final Renewal renewal;

    Adapters(List<Counterpart> counterparts, ConnectionRows connections, Renewal renewal) {
        this.counterparts = List.copyOf(counterparts);
        this.connections = connections;
        this.renewal = renewal;
    }

    /**
     * A platform that Uppsikt speaks with, whatever it is used for there. One where people write is
     * an {@link Adapter}; one where the municipality only advertises is no more than this, and its
     * ads are read by the room {@code advertising} (decision 0113).
     */
    public interface Counterpart {
        Platform platform();

        /** Asks whether the token reaches the account, and how long it holds. */
        Adapter.TokenLife tokenLife(Adapter.Access access);

        /** How the municipality's app at the platform is put in; empty when another's is used. */
        default Optional<Adapter.AppForm> app() {
            return Optional.of(
                    new Adapter.AppForm(
                            "Klient-id", "[!-~]{5,200}", "Klienthemlighet", Optional.empty()));
        }
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

    /** Whom Uppsikt speaks with on the platform; empty when it does not. */
    public Optional<Counterpart> counterpart(Platform platform) {
        return counterparts.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /**
     * @throws PlatformTrouble when the account is not connected
     */
    Counterpart counterpart(AccountId account) {
        return connections
                .connection(account)
                .flatMap(connection -> counterpart(connection.platform()))
                .orElseThrow(Adapters::unconnected);
    }

    /** What people write there is read and answered by this; empty where there is no such thing. */
    public Optional<Adapter> of(Platform platform) {
        return counterpart(platform).filter(Adapter.class::isInstance).map(Adapter.class::cast);
    }

    /**
     * Why the platform cannot be asked to do this, and what a person does instead, before anybody
     * tries; empty when it can, or is not spoken with at all.
     */
    public Optional<String> unable(Platform platform, Command.Deed deed) {
        return of(platform)
                .filter(adapter -> !adapter.capabilities().can(deed))
                .map(adapter -> adapter.unable(deed));
    }

    /**
     * @throws PlatformTrouble when the account is not connected
     */
    public Reach reach(AccountId account) {
        Connection connection = connections.connection(account).orElseThrow(Adapters::unconnected);
        Adapter adapter = of(connection.platform()).orElseThrow(Adapters::unconnected);
        return new Reach(adapter, access(connection));
    }

    /**
     * Speaks with a platform. That a key is dead says nothing of one that has been put in its place
     * meanwhile: what was to be done is done again.
     *
     * @throws PlatformTrouble whatever is met
     */
    public void speak(Adapter.Access access, Runnable speech) {
        try {
            speech.run();
        } catch (PlatformTrouble trouble) {
            boolean exchanged =
                    !connections.token(access.account()).equals(Optional.of(access.token()));
            throw exchanged && trouble.problem() == PlatformProblem.TOKEN_EXPIRED
                    ? new PlatformTrouble(
                            PlatformProblem.UNAVAILABLE,
                            "the key was exchanged meanwhile",
                            "Nyckeln byttes medan Uppsikt talade med plattformen.",
                            null)
                    : trouble;
        }
    }

    /**
     * With what an account is reached, whatever the platform is used for.
     *
     * @throws PlatformTrouble when the account is not connected
     */
    public Adapter.Access access(AccountId account) {
        return access(connections.connection(account).orElseThrow(Adapters::unconnected));
    }

    private Adapter.Access access(Connection connection) {
        AccountId account = connection.account();
        Secret token =
                renewal.renewed(account, connection.platform())
                        .or(() -> connections.token(account))
                        .orElseThrow(Adapters::unconnected);
        return new Adapter.Access(account, connection.page(), token);
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
