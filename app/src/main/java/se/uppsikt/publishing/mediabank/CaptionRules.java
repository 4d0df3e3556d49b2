package se.uppsikt.publishing.mediabank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Objection;

/** What is wrong with captions, each with its line (P2). Pure. */
final class CaptionRules {
    static final int LARGEST = 2 << 20;

    private static final int MOST_TOLD = 20;

    /** A program may count a film's length a little shorter than another. */
    private static final Duration NEARLY = Duration.ofMillis(500);

    private CaptionRules() {}

    /** Every reason why a film does not get these captions. */
    static List<Objection> objections(
            MediaAsset film, CaptionFile about, int bytes, CaptionReading read) {
        if (!film.film()) {
            return List.of(Objection.of("P2", "Bara en film har undertexter."));
        }
        if (bytes == 0) {
            return List.of(
                    Objection.of("P2", "Välj en fil med undertexter först, .srt eller .vtt."));
        }
        List<Objection> objections = new ArrayList<>();
        if (!CaptionLanguage.has(about.language())) {
            objections.add(Objection.of("P2", "Välj vilket språk undertexterna är på."));
        }
        if (bytes > LARGEST) {
            objections.add(
                    Objection.of(
                            "P2",
                            "Filen är större än %d MB och är nog inga undertexter."
                                    .formatted(LARGEST >> 20)));
            return objections;
        }
        List<CaptionFault> faults = faults(read, film.length());
        faults.stream()
                .limit(MOST_TOLD)
                .forEach(fault -> objections.add(Objection.of("P2", fault.sentence())));
        if (faults.size() > MOST_TOLD) {
            objections.add(
                    Objection.of("P2", "Och %d fel till.".formatted(faults.size() - MOST_TOLD)));
        }
        return objections;
    }

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
