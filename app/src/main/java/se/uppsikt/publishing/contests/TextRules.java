package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.contests.Contest.Choosing;
import se.uppsikt.publishing.contests.Contest.Terms;

/**
 * What of the contest whoever reads the post does not find in it. Told while somebody writes, with
 * words to put in; it stops nobody, for the same may be said in other words. Pure.
 */
final class TextRules {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** Shorter words of a prize say nothing of it. */
    private static final int TELLING = 4;

    private static final int STEM = 5;

    private TextRules() {}

    /**
     * What goes out on an account.
     *
     * @param account as it is called
     */
    record Wording(String account, Platform platform, String text) {}

    static List<String> lacks(Terms terms, List<Wording> wordings) {
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        for (Wording each : wordings) {
            lacks(terms, each)
                    .forEach(
                            lack ->
                                    lacking.computeIfAbsent(lack, _ -> new ArrayList<>())
                                            .add(each.account()));
        }
        return lacking.entrySet().stream()
                .map(
                        lack ->
                                lack.getValue().size() == wordings.size()
                                        ? lack.getKey()
                                        : lack.getKey() + " " + on(lack.getValue()))
                .toList();
    }

    private static String on(Collection<String> accounts) {
        return accounts.stream().collect(Collectors.joining(", ", "Gäller ", "."));
    }

    private static List<String> lacks(Terms terms, Wording wording) {
        String line = PlainWords.of(wording.text()).line();
        List<String> lacks = new ArrayList<>();
        if (!terms.prize().isEmpty() && !names(line, terms.prize())) {
            lacks.add("Det står inte vad man kan vinna: ”" + terms.prize() + "”.");
        }
        Choosing choosing = terms.choosing();
        if (choosing != null && !tells(line, choosing)) {
            lacks.add(
                    "Det står inte hur vinnaren utses. Skriv till exempel: ”"
                            + choosing.swedish()
                            + ".”");
        }
        Instant closes = terms.closes();
        if (closes != null && !dated(line, SwedishTime.day(closes))) {
            lacks.add(
                    "Det står inte när tävlingen slutar. Skriv till exempel: ”Tävlingen pågår till och med "
                            + SwedishTime.exact(closes)
                            + ".”");
        }
        lacks.addAll(people(terms, line));
        lacks.addAll(platform(line, wording));
        if (!terms.link().isEmpty() && !wording.text().contains(bare(terms.link()))) {
            lacks.add("Länken till reglerna står inte i texten: " + terms.link());
        }
        return lacks;
    }

    private static List<String> people(Terms terms, String line) {
        List<String> lacks = new ArrayList<>();
        if (!line.contains(" vinnar")) {
            lacks.add(
                    "Det står inte när och hur vinnaren får veta det. Skriv till exempel: ”Vinnaren får besked"
                            + (terms.toldBy() == null
                                    ? ".”"
                                    : " senast " + SwedishTime.date(terms.toldBy()) + ".”"));
        }
        if (terms.age() > 0 && !line.contains(" " + terms.age() + " ")) {
            lacks.add("Det står inte att man ska ha fyllt " + terms.age() + " år.");
        }
        return lacks;
    }

    private static List<String> platform(String line, Wording wording) {
        boolean meta =
                wording.platform() == Platform.FACEBOOK || wording.platform() == Platform.INSTAGRAM;
        String name = wording.platform().shown();
        boolean said =
                line.contains(" " + name.toLowerCase(SWEDISH))
                        && (line.contains(" inte ")
                                || line.contains(" ingen ")
                                || line.contains(" inget ")
                                || line.contains(" varken "));
        return meta && !said
                ? List.of(
                        "%s kräver att det står att tävlingen inte är deras. Skriv till exempel: ”Tävlingen ordnas inte av %s, som inte har något med den att göra.”"
                                .formatted(name, name))
                : List.of();
    }

    private static boolean tells(String line, Choosing choosing) {
        return switch (choosing) {
            case JURY -> line.contains(" jury");
            case DRAW -> line.contains("lott");
        };
    }

    /** By the beginning of one of its telling words: {@code biljetter} where it is called one. */
    private static boolean names(String line, String prize) {
        List<String> words =
                PlainWords.of(prize).sentences().stream()
                        .flatMap(List::stream)
                        .filter(word -> word.length() >= TELLING)
                        .toList();
        return words.isEmpty()
                ? line.contains(PlainWords.of(prize).line())
                : words.stream()
                        .anyMatch(
                                word ->
                                        line.contains(
                                                word.substring(0, Math.min(STEM, word.length()))));
    }

    /** As people write a day: 13 december, 13 dec, 13/12, 2026-12-13. */
    private static boolean dated(String line, @Nullable LocalDate day) {
        if (day == null) {
            return true;
        }
        String month = day.getMonth().getDisplayName(TextStyle.FULL, SWEDISH);
        String written = " " + day.getDayOfMonth() + " ";
        return line.contains(written + month)
                || line.contains(written + month.substring(0, 3))
                || line.contains(" " + day.getDayOfMonth() + "e " + month)
                || line.contains(written + day.getMonthValue() + " ")
                || line.contains(" " + day.toString().replace('-', ' ') + " ");
    }

    private static String bare(String link) {
        String rest = link.substring(link.indexOf("://") < 0 ? 0 : link.indexOf("://") + 3);
        String without = rest.startsWith("www.") ? rest.substring(4) : rest;
        return without.endsWith("/") ? without.substring(0, without.length() - 1) : without;
    }
}
