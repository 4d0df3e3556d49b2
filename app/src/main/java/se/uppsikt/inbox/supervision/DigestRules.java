package se.uppsikt.inbox.supervision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.inbox.supervision.WaitingFigures.Figures;

/**
 * What whoever answers for an account is told by letter, and when (S3): how many, never what
 * anybody wrote or who it was.
 */
@Enforces(
        value = "S3",
        how = "Kontoansvarig får mejl varje arbetsdag, och när något har blivit försenat.")
@Enforces(value = "S8", how = "En arbetsdag när ingen såg över kontot står i nästa morgons mejl.")
@Enforces(
        value = "S12",
        how = "Det som ingen har sorterat på mer än en arbetsdag står i morgonens mejl.")
@Enforces(value = "M3", how = "Kontoansvarig får mejl när något har varit dolt för länge.")
@Enforces(value = "M4", how = "Kontoansvarig får mejl när en polisanmälan inte är gjord samma dag.")
@Enforces(
        value = "M10",
        how = "När den som hotas har dolt något får kontoansvarig mejl, så att en annan avgör.")
final class DigestRules {
    private DigestRules() {}

    /** The two letters. */
    enum Letter {
        /** Each working morning, as long as it is so. */
        MORNING,

        /** When it becomes so, at most once an hour for each account. */
        HOURLY
    }

    /** In which letters each is told. */
    static Set<Letter> letters(Owed what) {
        return switch (what) {
            case PROTECTED, REPORT, HIDDEN, ENTRY, ANSWER ->
                    EnumSet.of(Letter.MORNING, Letter.HOURLY);
            case SECOND, UNSORTED, UNSEEN -> EnumSet.of(Letter.MORNING);
        };
    }

    /**
     * Something that is told of an account.
     *
     * @param path where it is read
     */
    record Said(String sentence, String path) {}

    /**
     * An account with what is said of it.
     *
     * @param said each with the whole link to where it is read
     */
    record Line(String account, List<Said> said) {}

    /** All that is told in the morning; the gravest first. */
    static List<Said> morning(Figures figures, String queue) {
        List<Said> said = new ArrayList<>(owed(figures.owed(), queue));
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
            said.add(new Said(begun(warned + " av svarstiden."), queue));
        }
        return said;
    }

    /** Each that there are any of, the gravest first. */
    static List<Said> owed(Map<Owed, Long> owed, String queue) {
        return new TreeMap<>(owed)
                .entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(
                                each ->
                                        new Said(
                                                begun(sentence(each.getKey(), each.getValue())),
                                                path(each.getKey(), queue)))
                        .toList();
    }

    private static String sentence(Owed what, long many) {
        String shown = WaitingFigures.shown(many);
        boolean one = many == 1;
        return switch (what) {
            case PROTECTED ->
                    one
                            ? "1 är dolt av den som själv hotas. Någon annan ska avgöra det."
                            : shown
                                    + " är dolda av den som själv hotas. Någon annan ska avgöra dem.";
            case REPORT ->
                    one
                            ? "1 polisanmälan är inte gjord i tid."
                            : shown + " polisanmälningar är inte gjorda i tid.";
            case HIDDEN ->
                    one
                            ? "1 är bara dolt, men ska tas bort."
                            : shown + " är bara dolda, men ska tas bort.";
            case ENTRY ->
                    one
                            ? "1 är borttaget eller bedömt, men inte diariefört i tid."
                            : shown + " är borttagna eller bedömda, men inte diarieförda i tid.";
            case ANSWER -> one ? "1 svar är försenat." : shown + " svar är försenade.";
            case SECOND -> shown + " väntar på en andra person.";
            case UNSORTED -> shown + " har ingen sorterat på mer än en arbetsdag.";
            case UNSEEN -> "Ingen såg över kontot den senaste arbetsdagen.";
        };
    }

    private static String path(Owed what, String queue) {
        return switch (what) {
            case PROTECTED -> "/moderering";
            case REPORT -> "/moderering?vy=polis";
            case HIDDEN, ENTRY -> "/moderering?vy=larm";
            case SECOND -> "/moderering?vy=andra-person";
            case UNSORTED -> "/diarium?visa=OBEDOMDA";
            case ANSWER, UNSEEN -> queue;
        };
    }

    /** What the hourly letter is about: the gravest of what it tells. */
    static String subject(Set<Owed> told, String account) {
        String what =
                switch (EnumSet.copyOf(told).iterator().next()) {
                    case PROTECTED -> "Någon annan ska avgöra";
                    case REPORT -> "Försenad polisanmälan";
                    case HIDDEN -> "Dolt för länge";
                    case ENTRY -> "Försenad diarieföring";
                    case ANSWER -> "Försenat svar";
                    case SECOND, UNSORTED, UNSEEN -> "Det som väntar";
                };
        return what + (told.size() > 1 ? " med mera: " : ": ") + account;
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String letter(String heading, List<Line> lines) {
        return heading
                + "\n\n"
                + lines.stream().map(DigestRules::written).collect(Collectors.joining("\n\n"))
                + "\n\nMejlet säger hur många som väntar, aldrig vad någon skrev.\n";
    }

    /** What is read at the same place has its link once. */
    private static String written(Line line) {
        StringBuilder written = new StringBuilder(line.account());
        for (int i = 0; i < line.said().size(); i++) {
            Said said = line.said().get(i);
            written.append('\n').append(said.sentence());
            boolean same =
                    i + 1 < line.said().size() && line.said().get(i + 1).path().equals(said.path());
            written.append(same ? "" : "\n" + said.path());
        }
        return written.toString();
    }
}
