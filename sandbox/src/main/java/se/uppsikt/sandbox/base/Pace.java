package se.uppsikt.sandbox.base;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The sandbox's sense of time.
 *
 * @param clock what time it is; a test turns it to pass the 24-hour window
 * @param firstGap the pause after the second failed delivery; it doubles from there
 * @param retryWindow how long an undelivered event is tried again
 * @param answerWithin how long the webhook may take to answer
 * @param silence how long a call that "times out" is held
 */
public record Pace(
        InstantSource clock,
        Duration firstGap,
        Duration retryWindow,
        Duration answerWithin,
        Duration silence) {

    /** The same gaps by another clock. */
    public Pace by(InstantSource other) {
        return new Pace(other, firstGap, retryWindow, answerWithin, silence);
    }

    /** How long a call is held that is answered slowly. */
    public Duration slowness() {
        return silence.dividedBy(6);
    }

    /** As the platform behaves, with shorter gaps so that no one has to wait in a demonstration. */
    public static Pace demo() {
        return new Pace(
                InstantSource.system(),
                Duration.ofSeconds(1),
                Duration.ofHours(36),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    /** For tests: gaps in hundredths of a second. */
    public static Pace hurried(InstantSource clock) {
        return new Pace(
                clock,
                Duration.ofMillis(20),
                Duration.ofHours(36),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3));
    }
}
