package se.uppsikt.sandbox.bluesky;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Failures.Planned;

/** What shall go wrong, on demand. Kept in memory: a restart mends everything. */
public final class Faults {
    private final Failures<Failure> failures = new Failures<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<AtUri> unseen = new HashSet<>();
    private boolean behind;
    private boolean alone;

    Faults() {}

    /** How calls fail. */
    public enum Failure implements Choosable {
        SERVER_ERROR("Svarar 500 (InternalServerError)"),
        UPSTREAM("Svarar 502 (UpstreamFailure)"),
        SILENCE("Svarar inte alls"),
        HALF_ANSWER("Avbryter mitt i svaret"),
        HTML_PAGE("Svarar med en HTML-sida"),
        RATE_LIMITED("Svarar 429 (RateLimitExceeded)"),
        EXPIRED("Svarar 400 (ExpiredToken)"),
        SCOPE_GONE("Svarar 400 (InvalidToken, fel rättigheter)"),
        SWAPPED("Svarar 400 (InvalidSwap)"),
        UNLISTED("Svarar 400 med ett fel som ingen känner till");

        private final String swedish;

        Failure(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Calls fail. Carried out: the act is done, only the answer fails. */
    public void failCalls(Failure failure, Outcome outcome, Calls calls) {
        failures.plan(failure, outcome, calls);
    }

    /** The app password has been deleted in the account's settings. */
    public synchronized void revokePassword(DemoAccount account) {
        revoked.add(account.did());
    }

    public synchronized void renewPassword(DemoAccount account) {
        revoked.remove(account.did());
    }

    /** The view of the network has not yet taken in what is written from now on. */
    public synchronized void fallBehind(boolean yes) {
        behind = yes;
        if (!yes) {
            unseen.clear();
        }
    }

    /** The server has no view of the network to pass questions on to. */
    public synchronized void standAlone(boolean yes) {
        alone = yes;
    }

    /** Mends everything. */
    public synchronized void clear() {
        failures.clear();
        revoked.clear();
        unseen.clear();
        behind = false;
        alone = false;
    }

    Optional<Planned<Failure>> take(String method, String path) {
        return failures.take(method, path);
    }

    synchronized boolean revoked(String did) {
        return revoked.contains(did);
    }

    synchronized void written(AtUri uri) {
        if (behind) {
            unseen.add(uri);
        }
    }

    /** Whether the view of the network has taken it in. */
    synchronized boolean seen(AtUri uri) {
        return !unseen.contains(uri);
    }

    synchronized boolean alone() {
        return alone;
    }

    /** What is set to go wrong now, in Swedish, one sentence each. */
    synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        failures.waiting().forEach(one -> told.add(one.told(one.failure().swedish())));
        if (!revoked.isEmpty()) {
            told.add("Applösenordet är borttaget.");
        }
        if (behind) {
            told.add("Det som skrivs syns inte i flödet än.");
        }
        if (alone) {
            told.add("Servern har inget nätverk att fråga.");
        }
        return told;
    }
}
