package se.uppsikt.publishing.captions;

import java.time.Duration;
import java.util.List;

/**
 * What is said in a stretch of a film.
 *
 * @param line where in the file its times stand, counted from one
 */
public record Cue(int line, Duration from, Duration to, List<String> said) {
    public Cue {
        said = List.copyOf(said);
    }

    /** As people read a time, such as {@code 1:07} or {@code 1:02:07}. */
    public static String clock(Duration time) {
        return time.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart());
    }
}
