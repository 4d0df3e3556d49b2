package se.uppsikt.sandbox.youtube;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Failures.Planned;

/** What shall go wrong, on demand. Kept in memory: a restart mends everything. */
public final class Faults {
    private final Failures<Failure> failures = new Failures<>();
    private final Set<DemoChannel> deadTokens = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Supplier<LocalDate> today;
    private @Nullable LocalDate quotaGone;
    private boolean plainWords;
    private boolean notAudited;
    private boolean slow;
    private @Nullable String spoilt;
    private boolean versionRetired;
    private int lostNotices;
    private int doubledNotices;

    /**
     * @param today the day whose units are spent
     */
    Faults(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** How the Data API fails. */
    public enum Failure implements Choosable {
        SERVER_ERROR("Svarar 500 (backendError)"),
        SERVICE_DOWN("Svarar 503 (SERVICE_UNAVAILABLE)"),
        SILENCE("Svarar inte alls"),
        HALF_ANSWER("Avbryter mitt i svaret"),
        HTML_PAGE("Svarar med en HTML-sida"),
        TOO_FAST("Svarar 429 (rateLimitExceeded)"),
        FORBIDDEN("Svarar 403 (forbidden)"),
        SCOPE_MISSING("Svarar 403 (insufficientPermissions)"),
        PROCESSING("Svarar 400 (processingFailure)"),
        UPLOAD_LIMIT("Svarar 400 (uploadLimitExceeded)"),
        UNLISTED("Svarar 400 med ett skäl som ingen känner till");

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

    /** The channel's tokens are refused as if whoever connected it had changed the password. */
    public synchronized void killToken(DemoChannel channel) {
        deadTokens.add(channel);
    }

    public synchronized void renewToken(DemoChannel channel) {
        deadTokens.remove(channel);
    }

    /** Every call is refused as if the day's units were spent, until it is another day. */
    public synchronized void spendQuota() {
        quotaGone = today.get();
    }

    /** The list of all the channel's threads leaves this one out. */
    public synchronized void leaveOut(String threadId) {
        leftOut.add(threadId);
    }

    /** Nobody gets {@code textOriginal} of what others wrote. */
    public synchronized void withholdOriginals() {
        plainWords = true;
    }

    /** The next {@code count} notices of the hub never arrive. */
    public synchronized void loseNotices(int count) {
        lostNotices = count;
    }

    /** Google has not audited the project: films that it sends are locked to private. */
    public synchronized void lockToPrivate() {
        notAudited = true;
    }

    /** The platform works an hour on each film that is sent. */
    public synchronized void workSlowly() {
        slow = true;
    }

    /**
     * The next film that is sent turns out to be none.
     *
     * @param reason the platform's word, such as {@code invalidFile} or {@code codec}
     */
    public synchronized void spoilNext(String reason) {
        spoilt = reason;
    }

    /** The next {@code count} notices of the hub arrive twice. */
    public synchronized void duplicateNotices(int count) {
        doubledNotices = count;
    }

    /** The version of the API that is called is there no more. */
    public synchronized void retireVersion() {
        versionRetired = true;
    }

    /** Mends everything. */
    public synchronized void clear() {
        failures.clear();
        deadTokens.clear();
        leftOut.clear();
        quotaGone = null;
        plainWords = false;
        notAudited = false;
        slow = false;
        spoilt = null;
        lostNotices = 0;
        doubledNotices = 0;
        versionRetired = false;
    }

    Optional<Planned<Failure>> take(String method, String path) {
        return failures.take(method, path);
    }

    synchronized boolean dead(DemoChannel channel) {
        return deadTokens.contains(channel);
    }

    synchronized boolean quotaGone() {
        return today.get().equals(quotaGone);
    }

    synchronized boolean leftOut(String threadId) {
        return leftOut.contains(threadId);
    }

    synchronized boolean withholdsOriginals() {
        return plainWords;
    }

    synchronized boolean lockedToPrivate() {
        return notAudited;
    }

    synchronized boolean worksSlowly() {
        return slow;
    }

    synchronized @Nullable String takeSpoilt() {
        String taken = spoilt;
        spoilt = null;
        return taken;
    }

    synchronized boolean versionRetired() {
        return versionRetired;
    }

    synchronized boolean takeDoubled() {
        return doubledNotices > 0 && doubledNotices-- > 0;
    }

    synchronized boolean takeLost() {
        return lostNotices > 0 && lostNotices-- > 0;
    }

    /** What is set to go wrong now, in Swedish, one sentence each. */
    synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        failures.waiting().forEach(one -> told.add(one.told(one.failure().swedish())));
        deadTokens.forEach(each -> told.add("Nyckeln till " + each.title() + " är död."));
        if (quotaGone()) {
            told.add("Dagens kvot är slut.");
        }
        if (!leftOut.isEmpty()) {
            told.add(leftOut.size() + " trådar saknas i kanalens lista.");
        }
        if (plainWords) {
            told.add("Originaltexten lämnas inte ut till kanalen.");
        }
        if (notAudited) {
            told.add("Projektet är inte granskat; filmer som skickas in låses som privata.");
        }
        if (slow) {
            told.add("YouTube arbetar en timme med varje film som skickas in.");
        }
        if (spoilt != null) {
            told.add("Nästa film som skickas in går inte att använda (" + spoilt + ").");
        }
        if (versionRetired) {
            told.add("Versionen av gränssnittet finns inte längre.");
        }
        if (doubledNotices > 0) {
            told.add(doubledNotices + " kommande meddelanden om filmer skickas två gånger.");
        }
        if (lostNotices > 0) {
            told.add(lostNotices + " kommande meddelanden om filmer skickas aldrig.");
        }
        return told;
    }
}
