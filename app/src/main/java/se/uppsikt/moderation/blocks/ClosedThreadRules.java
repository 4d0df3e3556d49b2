package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.MotiveRules;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;

/** When the comments of a post may be closed to all: the neutral way (M9; RF 2:23 st. 3). */
@Enforces(
        value = "M9",
        how =
                "Att stänga kommentarerna för alla erbjuds före en blockering och före det som kräver två"
                        + " personer, med ett skäl och en slutdag.")
final class ClosedThreadRules {
    private static final int DAYS_AT_MOST = 90;

    private ClosedThreadRules() {}

    /** Whether it stands in a thread that others can write in. */
    static boolean isThread(Contribution about) {
        return about.kind() != ContributionKind.DIRECT_MESSAGE
                && about.kind() != ContributionKind.MENTION;
    }

    static List<Objection> closing(
            Contribution about, BlockForm form, Guideline guideline, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (!isThread(about)) {
            objections.add(of("Här finns inga kommentarer att stänga."));
        }
        objections.addAll(worded(form.words(), guideline));
        LocalDate today = SwedishTime.day(now);
        Optional<LocalDate> day = form.chosenDay();
        if (day.isEmpty()
                || !day.get().isAfter(today)
                || day.get().isAfter(today.plusDays(DAYS_AT_MOST))) {
            objections.add(
                    of(
                            "Skriv sista dagen, från i morgon till "
                                    + SwedishTime.date(today.plusDays(DAYS_AT_MOST))
                                    + "."));
        }
        return objections;
    }

    static List<Objection> opening(ClosedThread thread, String words, Guideline guideline) {
        List<Objection> objections = new ArrayList<>();
        if (!thread.runs()) {
            objections.add(of("Kommentarerna är redan öppnade."));
        }
        objections.addAll(worded(words, guideline));
        return objections;
    }

    static Objection closedAlready() {
        return of("Någon annan har redan stängt kommentarerna där.");
    }

    private static List<Objection> worded(String words, Guideline guideline) {
        return MotiveRules.worded("Skälet", words, guideline).stream()
                .map(objection -> of(objection.sentence()))
                .toList();
    }

    private static Objection of(String sentence) {
        return Objection.of("M9", sentence);
    }
}
