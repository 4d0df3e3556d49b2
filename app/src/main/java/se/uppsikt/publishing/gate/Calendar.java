package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that are written in more than one way, and words that must be read exactly. */
final class Calendar {
    private static final List<String> MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december");
    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final List<String> NUMBERS =
            List.of(
                    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
                    "elva", "tolv");

    /** What turns the meaning round. */
    private static final Set<String> NEGATIONS =
            Set.of("inte", "ej", "ingen", "inga", "inget", "utan", "aldrig", "icke");

    private static final Set<String> ROADS =
            Set.of(
                    "gatan",
                    "gata",
                    "vägen",
                    "väg",
                    "torget",
                    "torg",
                    "gränd",
                    "gränden",
                    "allén",
                    "allé",
                    "stigen",
                    "stig",
                    "backen",
                    "platsen",
                    "leden",
                    "esplanaden");

    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("kr", "kronor"),
                    Map.entry("kronan", "kronor"),
                    Map.entry("ca", "cirka"),
                    Map.entry("ej", "inte"),
                    Map.entry("välkomna", "välkommen"),
                    Map.entry("icke", "inte"),
                    Map.entry("en", "ett"),
                    Map.entry("jan", "januari"),
                    Map.entry("feb", "februari"),
                    Map.entry("apr", "april"),
                    Map.entry("aug", "augusti"),
                    Map.entry("sep", "september"),
                    Map.entry("sept", "september"),
                    Map.entry("okt", "oktober"),
                    Map.entry("nov", "november"),
                    Map.entry("dec", "december"),
                    Map.entry("mån", "måndag"),
                    Map.entry("tis", "tisdag"),
                    Map.entry("tors", "torsdag"),
                    Map.entry("ons", "onsdag"),
                    Map.entry("tor", "torsdag"),
                    Map.entry("fre", "fredag"),
                    Map.entry("lör", "lördag"),
                    Map.entry("sön", "söndag"));

    private Calendar() {}

    /** The word in full and in its first form: ”lördagen” and ”lör” are ”lördag”. */
    static String written(String word) {
        String full = OTHERWISE.getOrDefault(word, word);
        for (String day : DAYS) {
            String ending = full.startsWith(day) ? full.substring(day.length()) : "-";
            if (Set.of("en", "s", "ens", "ar", "arna").contains(ending)) {
                return day;
            }
        }
        return full;
    }

    /** Whether another word of nearly the same letters says something quite different. */
    static boolean isExact(String word) {
        return DAYS.contains(word)
                || MONTHS.contains(word)
                || NUMBERS.contains(word)
                || NEGATIONS.contains(word);
    }

    /** Whether a number after the word is that of a house. */
    static boolean isRoad(String word) {
        return ROADS.stream().anyMatch(word::endsWith);
    }

    /** ”tre” is 3. */
    static @Nullable String number(String word) {
        int number = NUMBERS.indexOf(word);
        return number < 0 ? null : String.valueOf(number);
    }

    /** ”24 december” as 24/12; what is no date is no figure that anybody asks for. */
    static String date(String day, String month) {
        return day.replaceFirst("^0", "") + "/" + (MONTHS.indexOf(month) + 1);
    }

    /** The month of 24/12. */
    static @Nullable String monthOf(String figure) {
        int stroke = figure.indexOf('/');
        if (stroke < 0) {
            return null;
        }
        int month = Integer.parseInt(figure.substring(stroke + 1));
        return month >= 1 && month <= 12 ? MONTHS.get(month - 1) : null;
    }
}
