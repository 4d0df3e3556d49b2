package se.uppsikt.base.checks;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;

/**
 * One check with what it last found. It looks on a thread of its own, so that one that hangs hangs
 * alone; and while it hangs, nobody sends another after it.
 */
final class Glance {
    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);
    private final Check check;
    private final InstantSource time;
    private @Nullable CompletableFuture<Checked> looking;
    private volatile @Nullable Checked last;

    Glance(Check check, InstantSource time) {
        this.check = check;
        this.time = time;
    }

    /** What was found last; null before anybody has looked. */
    @Nullable Checked last() {
        return last;
    }

    boolean necessary() {
        return check.necessary();
    }

    /** Begins to look, unless somebody does already. */
    synchronized CompletableFuture<Checked> begin() {
        CompletableFuture<Checked> now = looking;
        if (now == null || now.isDone()) {
            now = new CompletableFuture<>();
            looking = now;
            CompletableFuture<Checked> result = now;
            Thread.ofPlatform()
                    .name("kontroll-" + check.id())
                    .daemon()
                    .start(() -> result.complete(look()));
        }
        return now;
    }

    /** What a look that has begun finds, if it is there in time. */
    Checked await(CompletableFuture<Checked> begun, long nanos) {
        try {
            return begun.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return untold("Kontrollen avbröts.");
        } catch (ExecutionException | TimeoutException e) {
            return untold("Inget svar än. Försök igen om en stund.");
        }
    }

    private Checked look() {
        try {
            Checked found = new Checked(check, check.look(), time.instant());
            last = found;
            return found;
        } catch (RuntimeException | Error fault) {
            // What it says may be somebody's word or a password.
            LOG.warn("check {} failed: {}", check.id(), fault.getClass().getName());
            return untold("Det gick inte att kontrollera just nu.");
        }
    }

    private Checked untold(String words) {
        Checked found = new Checked(check, new Found.Untold(words), time.instant());
        last = found;
        return found;
    }
}
