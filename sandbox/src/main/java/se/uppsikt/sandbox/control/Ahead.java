package se.uppsikt.sandbox.control;

import java.time.Duration;

/** How far ahead of the real time the sandbox is, in words. */
final class Ahead {
    private Ahead() {}

    /** Such as {@code 2 dygn och 1 timme}; empty when it is not ahead. */
    static String told(Duration ahead) {
        String days = ahead.toDays() == 0 ? "" : ahead.toDays() + " dygn";
        long over = ahead.toHoursPart();
        String hours = over == 0 ? "" : over == 1 ? "1 timme" : over + " timmar";
        return days.isEmpty() || hours.isEmpty() ? days + hours : days + " och " + hours;
    }
}
