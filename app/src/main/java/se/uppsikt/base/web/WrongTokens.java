package se.uppsikt.base.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often each address has shown a token that opens nothing. Nobody guesses one in a lifetime; it
 * is so that nobody keeps the database busy with trying.
 */
@Component
public class WrongTokens {
    public static final int MOST = 20;
    public static final Duration WHILE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final InstantSource time;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    public WrongTokens(InstantSource time) {
        this.time = time;
    }

    private record Tries(Instant since, int count) {}

    public synchronized boolean tooMany(String address) {
        Tries known = tries.get(address);
        return known != null && isOfNow(known) && known.count() >= MOST;
    }

    public synchronized void note(String address) {
        Tries known = tries.remove(address);
        tries.put(
                address,
                known != null && isOfNow(known)
                        ? new Tries(known.since(), known.count() + 1)
                        : new Tries(time.instant(), 1));
        if (tries.size() > ADDRESSES) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    private boolean isOfNow(Tries known) {
        return time.instant().isBefore(known.since().plus(WHILE));
    }
}
