package se.uppsikt.sandbox.linkedin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Failures.Planned;

/** What shall go wrong, on demand. Kept in memory: a restart mends everything. */
public final class LinkedInFaults {
    private final Failures<Failure> failures = new Failures<>();
    private @Nullable DeadToken deadToken;
    private final Supplier<LocalDate> today;
    private @Nullable LocalDate daySpent;
    private boolean lowRole;
    private boolean oldVersion;
    private boolean ownCommentsOnly;
    private boolean namesTold;
    private boolean bare;
    private boolean filmsFail;
    private int lost;
    private int doubled;
    private int reversed;

    /** How calls fail. */
    public enum Failure implements Choosable {
        SERVER_ERROR("Svarar 500"),
        SERVICE_DOWN("Svarar 503"),
        SILENCE("Svarar inte alls"),
        HALF_ANSWER("Avbryter mitt i svaret"),
        HTML_PAGE("Svarar med en HTML-sida"),
        EMPTY_ANSWER("Svarar 200 utan innehåll"),
        NOT_ENOUGH("403: rättigheten saknas"),
        COMMENT_THROTTLE("429: för många kommentarer på en minut"),
        UNLISTED("422 med ord som ingen känner");

        private final String swedish;

        Failure(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Why a token no longer opens anything. */
    public enum DeadToken {
        INVALID(65600, "INVALID_ACCESS_TOKEN", "Invalid access token"),
        REVOKED(
                65601,
                "REVOKED_ACCESS_TOKEN",
                "The token used in the request has been revoked by the user"),
        EXPIRED(65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");

        private final int number;
        private final String code;
        private final String words;

        DeadToken(int number, String code, String words) {
            this.number = number;
            this.code = code;
            this.words = words;
        }

        Refusal refusal() {
            return new Refusal(401, number, code, words);
        }
    }

    /**
     * @param today the day whose calls are counted
     */
    LinkedInFaults(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** Calls fail. Carried out: the act is done, only the answer fails. */
    public void failCalls(Failure failure, Outcome outcome, Calls calls) {
        failures.plan(failure, outcome, calls);
    }

    public synchronized void killToken(DeadToken how) {
        deadToken = how;
    }

    public synchronized void renewToken() {
        deadToken = null;
    }

    /** Every call is refused until the day is over, or somebody mends it. */
    public synchronized void spendTheDay(boolean spent) {
        daySpent = spent ? today.get() : null;
    }

    /** Whoever let the app in is no administrator any more: lists are empty, deeds refused. */
    public synchronized void lowerRole(boolean lowered) {
        lowRole = lowered;
    }

    /** No version is active any more. */
    public synchronized void retireVersions(boolean retired) {
        oldVersion = retired;
    }

    /** Whether an organisation may take away only what it has written itself. */
    public synchronized void ownCommentsOnly(boolean only) {
        ownCommentsOnly = only;
    }

    /** Whether apps are told what people are called. */
    public synchronized void tellNames(boolean told) {
        namesTold = told;
    }

    /** Whether notifications say only what has happened to what, without any words. */
    public synchronized void tellBarely(boolean barely) {
        bare = barely;
    }

    /** Whether films turn out to be none when they are gone through. */
    public synchronized void failFilms(boolean fail) {
        filmsFail = fail;
    }

    /** The next {@code count} notifications are never delivered. */
    public synchronized void loseWebhooks(int count) {
        lost = count;
    }

    /** The next {@code count} deliveries are made twice. */
    public synchronized void duplicateWebhooks(int count) {
        doubled = count;
    }

    /** The next {@code count} notifications are gathered and delivered one by one, last first. */
    public synchronized void reverseWebhooks(int count) {
        reversed = count;
    }

    /** Mends everything. */
    public synchronized void clear() {
        failures.clear();
        deadToken = null;
        daySpent = null;
        lowRole = false;
        oldVersion = false;
        ownCommentsOnly = false;
        namesTold = false;
        bare = false;
        filmsFail = false;
        lost = 0;
        doubled = 0;
        reversed = 0;
    }

    Optional<Planned<Failure>> take(String method, String path) {
        return failures.take(method, path);
    }

    synchronized Optional<DeadToken> deadToken() {
        return Optional.ofNullable(deadToken);
    }

    synchronized boolean daySpent() {
        return today.get().equals(daySpent);
    }

    synchronized boolean lowRole() {
        return lowRole;
    }

    synchronized boolean oldVersion() {
        return oldVersion;
    }

    synchronized boolean ownOnly() {
        return ownCommentsOnly;
    }

    synchronized boolean namesTold() {
        return namesTold;
    }

    synchronized boolean bare() {
        return bare;
    }

    synchronized boolean filmsFail() {
        return filmsFail;
    }

    synchronized boolean takeLost() {
        return lost > 0 && lost-- > 0;
    }

    synchronized boolean takeDoubled() {
        return doubled > 0 && doubled-- > 0;
    }

    synchronized int reversed() {
        return reversed;
    }

    synchronized void endReversal() {
        reversed = 0;
    }

    /** What is set to go wrong now, in Swedish, one sentence each. */
    synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        tell(told, lost > 0, lost + " kommande händelser skickas aldrig.");
        tell(told, doubled > 0, doubled + " kommande leveranser skickas två gånger.");
        tell(told, reversed > 0, reversed + " kommande händelser samlas och skickas baklänges.");
        failures.waiting().forEach(one -> told.add(one.told(one.failure().swedish())));
        tell(told, deadToken != null, "Nyckeln gäller inte.");
        tell(told, daySpent(), "Dagens anrop är slut.");
        tell(told, lowRole, "Den som anslöt är inte längre administratör.");
        tell(told, oldVersion, "Ingen version av gränssnittet gäller.");
        tell(told, ownCommentsOnly, "Sidan får bara ta bort egna kommentarer.");
        tell(told, namesTold, "Namnen på dem som skriver lämnas ut.");
        tell(told, bare, "Händelser kommer utan innehåll.");
        tell(told, filmsFail, "Filmer går inte att behandla.");
        return told;
    }

    private static void tell(List<String> told, boolean so, String sentence) {
        if (so) {
            told.add(sentence);
        }
    }
}
