package se.uppsikt.platforms.intake;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.records.journal.Journal;

/**
 * Sends a delivery that tells of nothing the whole way that a platform's own go: to the address
 * that the platform knows, through whatever stands before it, past the signature, into the journal
 * and out of it read (X7). Waits for it, so never inside a transaction.
 */
@Component
class Trials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK = 100;

    private final List<DeliveryEndpoint> ways;
    private final Adapters adapters;
    private final ConnectionRows connections;
    private final Journal journal;
    private final Desk desk;

    /** How it is sent, what has been set, and the time. */
    @Component("trialDesk")
    record Desk(PlatformHttp http, Environment settings, InstantSource time) {
        /** The address that the platform knows; nothing when nobody has said. */
        Optional<URI> outside(Platform platform) {
            String word = platform.name().toLowerCase(Locale.ROOT);
            String said = settings.getProperty("uppsikt." + word + ".callback", "");
            return said.isBlank() ? Optional.empty() : Optional.of(URI.create(said.strip()));
        }

        URI inside(String path) {
            return URI.create(
                    "http://127.0.0.1:" + settings.getProperty("uppsikt.webhook.port") + path);
        }
    }

    Trials(
            List<DeliveryEndpoint> ways,
            Adapters adapters,
            ConnectionRows connections,
            Journal journal,
            Desk desk) {
        this.ways = List.copyOf(ways);
        this.adapters = adapters;
        this.connections = connections;
        this.journal = journal;
        this.desk = desk;
    }

    /** Whether the platform's way in can be tried. */
    boolean possible(Platform platform) {
        return way(platform).flatMap(way -> way.trial("")).isPresent();
    }

    private Optional<DeliveryEndpoint> way(Platform platform) {
        String source = adapters.of(platform).map(Adapter::webhookSource).orElse("");
        return ways.stream().filter(way -> way.source().equals(source)).findFirst();
    }

    void send(Account account) {
        DeliveryEndpoint way = way(account.platform()).orElseThrow();
        DeliveryEndpoint.Trial trial = way.trial(UUID.randomUUID().toString()).orElseThrow();
        Optional<URI> outside = desk.outside(account.platform());
        URI to = outside.orElseGet(() -> desk.inside(way.path()));
        String failed = failed(way, trial, to);
        String words =
                !failed.isEmpty()
                        ? failed
                        : outside.isPresent()
                                ? "Provhändelsen gick hela vägen: till %s, in med rätt signatur, sparad och läst."
                                        .formatted(to)
                                : "Provhändelsen togs emot, sparades och lästes här inne. Adressen utifrån är inte angiven, så vägen dit är inte prövad.";
        connections.tried(
                account.id(), new Connection.Trial(desk.time().instant(), failed.isEmpty(), words));
    }

    /** Where it stopped; nothing when it did not. */
    private String failed(DeliveryEndpoint way, DeliveryEndpoint.Trial trial, URI to) {
        OptionalInt answer =
                desk.http()
                        .knock(
                                HttpRequest.newBuilder(to)
                                        .header("Content-Type", "application/json")
                                        .header(way.signatureHeader(), trial.signature())
                                        .POST(
                                                HttpRequest.BodyPublishers.ofByteArray(
                                                        trial.body())));
        if (answer.isEmpty()) {
            return "Ingen svarade på %s. Är proxyn igång, och når servern sin egen adress utifrån?"
                    .formatted(to);
        }
        int status = answer.getAsInt();
        if (status == 403) {
            return "%s avvisade provhändelsen (403). Når adressen den här installationen, och har noderna samma nyckel?"
                    .formatted(to);
        }
        if (status != 200) {
            return "%s svarade %d i stället för 200. Kontrollera att proxyn leder till leveransernas port."
                    .formatted(to, status);
        }
        return arrived(way.source(), Sha256.of(trial.body()))
                ? ""
                : "%s svarade, men provhändelsen kom inte hit. Adressen leder till något annat än Uppsikt."
                        .formatted(to);
    }

    private boolean arrived(String source, Sha256 bytes) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (journal.fate(source, bytes) != Journal.Fate.READ) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
