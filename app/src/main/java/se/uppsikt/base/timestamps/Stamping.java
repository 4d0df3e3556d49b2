package se.uppsikt.base.timestamps;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.network.GuardedSockets;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.StartProblem;

/**
 * Asks the authority for the stamps that sealed days wait for. The network is touched outside every
 * transaction; a day whose answer fails or lies waits on, and no other day is lost by it.
 */
@Enforces(
        value = "H8",
        how = "Dagsroten får en tidsstämpel av någon utanför kommunen, när en sådan är vald.")
@Component
class Stamping {
    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);
    private static final int AT_A_TIME = 10;
    private static final int BITS = 64;

    private final StampRows rows;
    private final DaySeals seals;
    private final AuthoritySettings settings;
    private final TransactionTemplate transaction;
    private final Told told;
    private final SecureRandom chance = new SecureRandom();

    Stamping(
            StampRows rows,
            DaySeals seals,
            AuthoritySettings settings,
            TransactionTemplate transaction,
            Told told) {
        this.rows = rows;
        this.seals = seals;
        this.settings = settings;
        this.transaction = transaction;
        this.told = told;
    }

    /** The house that listens, and the time. */
    @Component("stampingTold")
    record Told(ApplicationEventPublisher events, InstantSource time) {}

    /** Never inside a transaction. Nothing where no authority is set. */
    void stampWhatIsDue() {
        if (!settings.ready()) {
            return;
        }
        rows.order(now());
        for (Waiting each : rows.due(now(), AT_A_TIME)) {
            if (!stamped(each)) {
                return;
            }
        }
    }

    /** False when the authority did not answer, and need not be asked about another day now. */
    private boolean stamped(Waiting waiting) {
        DaySeal seal = seals.of(waiting.day()).orElseThrow();
        BigInteger nonce = new BigInteger(BITS, chance).setBit(BITS);
        try {
            keep(seal, asked(seal, nonce, now()));
            return true;
        } catch (Untrue untrue) {
            LOG.warn("the stamp of {} was refused: {}", waiting.day(), untrue.swedish(), untrue);
            failed(waiting, "Svaret godtogs inte: " + untrue.swedish() + ".");
            return true;
        } catch (StartProblem unset) { // what it was started with has gone since
            LOG.warn("no stamp of {}: {}", waiting.day(), unset.getMessage());
            failed(waiting, "Filen med tidsstämplingstjänstens certifikat går inte att läsa.");
            return false;
        } catch (IOException away) {
            LOG.info("no stamp of {}, attempt {}", waiting.day(), waiting.attempts() + 1, away);
            failed(
                    waiting,
                    closed(away)
                            ? "Adressen till tidsstämplingstjänsten ligger i ett slutet nät."
                            : "Tidsstämplingstjänsten svarar inte.");
            return false;
        }
    }

    private TimeStamp asked(DaySeal seal, BigInteger nonce, Instant at) throws IOException, Untrue {
        byte[] answer = new AuthorityDoor(settings).asked(StampRules.question(seal.root(), nonce));
        StampRules.Held held = StampRules.held(answer, seal.root(), nonce, settings.trusted(), at);
        return new TimeStamp(
                seal.day(),
                nonce,
                at,
                held.stampedAt(),
                held.authority(),
                TimeStamp.Bytes.of(answer),
                held.anchor());
    }

    private void keep(DaySeal seal, TimeStamp stamp) {
        transaction.executeWithoutResult(
                _ -> {
                    if (rows.add(stamp)) {
                        told.events().publishEvent(new DayStamped(now(), stamp, seal.root()));
                    }
                });
    }

    private void failed(Waiting waiting, String trouble) {
        Instant now = now();
        rows.failed(
                waiting.day(),
                now,
                now.plus(AuthorityRules.pause(waiting.attempts() + 1)),
                trouble);
    }

    private static boolean closed(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof GuardedSockets.ClosedNetwork) {
                return true;
            }
        }
        return false;
    }

    private Instant now() {
        return told.time().instant();
    }
}
