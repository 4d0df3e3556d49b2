package se.uppsikt.inbox.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.inbox.supervision.WaitingFigures.Figures;

/** What is said of how much waits (S3): how many, never what anybody wrote. */
@Enforces(
        value = "S3",
        how = "Kontoansvarig får mejl varje arbetsdag, och när något har blivit försenat.")
final class DigestRules {
    private DigestRules() {}

    /**
     * An account with what is said of it.
     *
     * @param link where it is read
     */
    record Line(String account, String said, String link) {}

    /** Such as {@code 3 har passerat 50 % av svarstiden, varav 1 80 %. 2 är försenade.} */
    static String said(Figures figures) {
        List<String> sentences = new ArrayList<>();
        String warned =
                figures.warned().stream()
                        .filter(each -> each.many() > 0)
                        .map(
                                each ->
                                        WaitingFigures.shown(each.many())
                                                + " har passerat "
                                                + each.percent()
                                                + " %")
                        .collect(Collectors.joining(" och "));
        if (!warned.isEmpty()) {
            sentences.add(warned + " av svarstiden.");
        }
        if (figures.late() > 0) {
            sentences.add(late(figures.late()));
        }
        return sentences.stream().map(DigestRules::begun).collect(Collectors.joining(" "));
    }

    static String late(long many) {
        return begun(many == 1 ? "1 är försenad." : WaitingFigures.shown(many) + " är försenade.");
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String letter(String heading, List<Line> lines) {
        return heading
                + "\n\n"
                + lines.stream()
                        .map(line -> line.account() + "\n" + line.said() + "\n" + line.link())
                        .collect(Collectors.joining("\n\n"))
                + "\n\nMejlet säger hur många som väntar, aldrig vad någon skrev.\n";
    }
}
