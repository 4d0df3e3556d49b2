package se.uppsikt.platforms;

import java.util.Optional;
import se.uppsikt.accounts.Platform;

/**
 * A platform that Uppsikt speaks with, whatever it is used for there. One where people write is an
 * {@link Adapter}; one where the municipality only advertises is no more than this, and its ads are
 * read by the room {@code advertising} (decision 0113).
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
