package se.uppsikt.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Failures.Planned;
import se.uppsikt.sandbox.instagram.Instagram;
import se.uppsikt.sandbox.meta.Wire;

/** What shall go wrong, on demand. Kept in memory: a restart mends everything. */
public final class Faults {
    private final Wire wire = new Wire();
    private final Failures<Failure> failures = new Failures<>();
    private final Failures<Failure> ofInstagram = new Failures<>();
    private final Map<String, Integer> deadTokens = new HashMap<>();
    private final Set<String> limited = new HashSet<>();
    private final Oddities oddities = new Oddities();
    private final CaseSystem caseSystem = new CaseSystem();
    private boolean versionRetired;

    Faults() {}

    /** How the Graph API fails. */
    public enum Failure implements Choosable {
        SERVER_ERROR("Svarar 500 med fel 1 (okänt fel)"),
        SERVICE_DOWN("Svarar 503 med fel 2 (tillfälligt fel)"),
        SILENCE("Svarar inte alls"),
        HALF_ANSWER("Avbryter mitt i svaret"),
        HTML_PAGE("Svarar med en HTML-sida"),
        APP_LIMIT("Fel 4: appens gräns är nådd"),
        NO_CAPABILITY("Fel 10: behörigheten saknas"),
        NO_PERMISSION("Fel 200: rättigheten saknas"),
        BLOCKED("Fel 368: spärrad för regelbrott"),
        PASSING("Fel 1349: tillfälligt, och i ingen förteckning"),
        UNLISTED("Fel 98765: i ingen förteckning"),
        SAID_BEFORE("Fel 506: samma text en gång till");

        private final String swedish;

        Failure(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** The municipality's own case system, and how it behaves. */
    public CaseSystem caseSystem() {
        return caseSystem;
    }

    /** How what is read back differs from what was written. */
    public Oddities oddities() {
        return oddities;
    }

    /** The next {@code count} events are never delivered. */
    public synchronized void loseWebhooks(int count) {
        wire.lose(count);
    }

    /** The next {@code count} deliveries are made twice. */
    public synchronized void duplicateWebhooks(int count) {
        wire.duplicate(count);
    }

    /** The next {@code count} events are gathered and delivered one by one, last first. */
    public synchronized void reverseWebhooks(int count) {
        wire.reverse(count);
    }

    /** The next {@code count} events come without {@code from}. */
    public synchronized void omitFrom(int count) {
        wire.omitFrom(count);
    }

    /** Graph calls fail. Carried out: the act is done, only the answer fails. */
    public synchronized void failCalls(Failure failure, Outcome outcome, Calls calls) {
        failures.plan(failure, outcome, calls);
    }

    /** The page's token is refused with 190 and this subcode: 463 expired, 460 password changed. */
    public synchronized void killToken(String pageId, int subcode) {
        deadTokens.put(pageId, subcode);
    }

    public synchronized void renewToken(String pageId) {
        deadTokens.remove(pageId);
    }

    /** Calls for the page are refused with 80001. */
    public synchronized void limitRate(String pageId) {
        limited.add(pageId);
    }

    public synchronized void clearRateLimit(String pageId) {
        limited.remove(pageId);
    }

    /**
     * The version that the app was written for is answered no more: the oldest that is left answers
     * in its place, and says so in a header.
     */
    public synchronized void retireVersion(boolean retired) {
        versionRetired = retired;
    }

    /** Mends everything. */
    public synchronized void clear() {
        mend();
        failures.clear();
        ofInstagram.clear();
        versionRetired = false;
        caseSystem.behave(CaseSystem.Manner.AT_ONCE);
    }

    /** What is Facebook's alone. */
    synchronized void mend() {
        wire.clear();
        deadTokens.clear();
        limited.clear();
        oddities.clear();
    }

    synchronized boolean versionRetired() {
        return versionRetired;
    }

    /** The calls of the Graph API that are to fail, whichever or only those about Instagram. */
    Failures<Failure> failures(GraphForms.Whose whose) {
        return switch (whose) {
            case FACEBOOK -> failures;
            case INSTAGRAM -> ofInstagram;
        };
    }

    Wire wire() {
        return wire;
    }

    Optional<Planned<Failure>> takeFailure(String method, String path) {
        Optional<Planned<Failure>> found =
                Instagram.isAbout(path) ? ofInstagram.take(method, path) : Optional.empty();
        return found.or(() -> failures.take(method, path));
    }

    synchronized Optional<Integer> deadToken(String pageId) {
        return Optional.ofNullable(deadTokens.get(pageId));
    }

    synchronized boolean limited(String pageId) {
        return limited.contains(pageId);
    }

    /** What of Facebook's own is set to go wrong now, in Swedish, one sentence each. */
    synchronized List<String> told() {
        List<String> told = new ArrayList<>(wire.told());
        deadTokens.forEach(
                (page, subcode) ->
                        told.add(
                                "Nyckeln till %s är död (190/%d)."
                                        .formatted(DemoPage.of(page).title(), subcode)));
        limited.forEach(
                page ->
                        told.add(
                                "%s har nått anropsgränsen.".formatted(DemoPage.of(page).title())));
        told.addAll(oddities.told());
        return told;
    }
}
