package se.uppsikt.publishing.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with captions, each with its line (P2). Pure. */
final class CaptionRules {
    /** A program may count a film's length a little shorter than another. */
    private static final Duration NEARLY = Duration.ofMillis(500);

    private CaptionRules() {}

    /**
     * @param film how long the film is; null when nobody knows
     */
    static List<CaptionFault> faults(CaptionReading read, @Nullable Duration film) {
        List<CaptionFault> faults = new ArrayList<>(read.faults());
        if (read.cues().isEmpty() && faults.isEmpty()) {
            faults.add(
                    new CaptionFault(
                            1,
                            "filen har inga undertexter. Undertexter har en rad med tider, som"
                                    + " 00:00:01,000 --> 00:00:04,000, och under den det som sägs"));
        }
        Cue before = null;
        for (Cue cue : read.cues()) {
            faults.addAll(alone(cue, film));
            if (before != null) {
                faults.addAll(after(before, cue));
            }
            before = cue;
        }
        faults.sort(Comparator.comparingInt(CaptionFault::line));
        return faults;
    }

    private static List<CaptionFault> alone(Cue cue, @Nullable Duration film) {
        List<CaptionFault> faults = new ArrayList<>();
        if (cue.to().compareTo(cue.from()) <= 0) {
            faults.add(new CaptionFault(cue.line(), "undertexten slutar innan den har börjat"));
        }
        if (cue.said().stream().allMatch(String::isBlank)) {
            faults.add(new CaptionFault(cue.line(), "det står ingen text under tiderna"));
        }
        if (film != null && cue.to().compareTo(film.plus(NEARLY)) > 0) {
            faults.add(
                    new CaptionFault(
                            cue.line(),
                            "undertexten slutar %s, men filmen är %s lång"
                                    .formatted(Cue.clock(cue.to()), Cue.clock(film))));
        }
        return faults;
    }

    private static List<CaptionFault> after(Cue before, Cue cue) {
        if (cue.from().compareTo(before.from()) < 0) {
            return List.of(
                    new CaptionFault(
                            cue.line(),
                            "undertexten börjar före den på rad %d; de står i fel ordning"
                                    .formatted(before.line())));
        }
        return cue.from().compareTo(before.to()) < 0
                ? List.of(
                        new CaptionFault(
                                cue.line(),
                                "undertexten börjar innan den på rad %d har slutat"
                                        .formatted(before.line())))
                : List.of();
    }
}
