package se.uppsikt.base.timestamps;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which authority may be asked, and how long it is waited between questions. Pure. */
final class AuthorityRules {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private AuthorityRules() {}

    /** Ever more seldom, and never given up. */
    static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Why the address cannot be used, for whoever starts Uppsikt; empty when it can. */
    static Optional<String> wrong(String url, boolean demo) {
        return leadsOut(url, demo)
                ? Optional.empty()
                : Optional.of(
                        "Adressen till tidsstämplingstjänsten (--uppsikt.timestamp.url=) ska börja med https:// och"
                                + " får inte innehålla inloggning.");
    }

    private static boolean leadsOut(String url, boolean demo) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || demo
                                    && "http".equals(uri.getScheme())
                                    && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
