package se.uppsikt.publishing.language;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Spelling and grammar. What it takes is fetched in the background when somebody first asks, once
 * on each node, so that nobody waits for it and a node where nobody writes does without. One text
 * at a time is looked at; whoever comes meanwhile waits a moment.
 */
@Component
public class Proofreading {
    private static final Logger LOG = LoggerFactory.getLogger(Proofreading.class);

    /** Whoever writes has gone on by then. */
    private static final long PATIENCE_SECONDS = 2;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable Proofreader reader;
    private volatile boolean absent;

    /** What came of it. */
    public sealed interface Proof {
        /** In the order of the text. */
        record Read(List<Advice> advice) implements Proof {
            public Read {
                advice = List.copyOf(advice);
            }
        }

        /**
         * Not now.
         *
         * @param words why, in Swedish
         */
        record NotNow(String words) implements Proof {}
    }

    /** Answers within a few seconds, and asks nobody outside. */
    public Proof read(String text, Limits limits) {
        Proofreader ready = reader;
        if (ready == null) {
            if (asked.compareAndSet(false, true)) {
                Thread.ofPlatform().daemon().name("proofreader").start(this::fetch);
            }
            return new Proof.NotNow(
                    absent ? "Språkkontrollen finns inte här." : "Språkkontrollen startar.");
        }
        return inTurn(ready, text)
                .<Proof>map(
                        all ->
                                new Proof.Read(
                                        all.stream()
                                                .filter(each -> !limits.off().contains(each.rule()))
                                                .toList()))
                .orElseGet(() -> new Proof.NotNow("Språkkontrollen svarar inte just nu."));
    }

    private Optional<List<Advice>> inTurn(Proofreader ready, String text) {
        boolean turn = false;
        try {
            turn = oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return turn ? Optional.of(ready.advice(text)) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException unread) {
            // Its message may hold the text, which no log may.
            LOG.warn("a text could not be proofread: {}", unread.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            if (turn) {
                oneAtATime.unlock();
            }
        }
    }

    /** A machine that its spelling is not written for does without spelling. */
    void fetch() {
        Optional<Proofreader> fetched = fetched(true).or(() -> fetched(false));
        absent = fetched.isEmpty();
        reader = fetched.orElse(null);
    }

    private static Optional<Proofreader> fetched(boolean spelt) {
        try {
            var fetched = new Proofreader(spelt);
            fetched.advice("Första texten är alltid långsamst.");
            return Optional.of(fetched);
        } catch (RuntimeException | LinkageError lacking) {
            LOG.warn("no spelling or grammar here: {}", lacking.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
