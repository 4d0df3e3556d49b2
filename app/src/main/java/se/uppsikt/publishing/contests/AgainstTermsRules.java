package se.uppsikt.publishing.contests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.uppsikt.base.shared.Enforces;

/**
 * What a contest may not ask of those who take part: to share it or to tag friends, which platforms
 * forbid, and to pay or buy, which makes it a lottery (spellagen 2018:1138). Told by the words of
 * the text; whoever writes decides, for words are easily misunderstood. Pure.
 */
@Enforces(
        value = "P8",
        how =
                "Den som skriver får veta om texten ber folk att dela, tagga vänner, betala eller köpa något för att vara med.")
public final class AgainstTermsRules {
    private static final Set<String> NOT =
            Set.of("inte", "ej", "aldrig", "ingen", "inget", "inga", "utan", "varken", "slipper");

    private static final Set<String> SHARE = Set.of("dela", "share", "sharea", "reposta", "repost");
    private static final Set<String> BESIDE =
            Set.of("gilla", "like", "likea", "lajka", "kommentera", "följ", "följa", "tagga");
    private static final Set<String> THIS =
            Set.of(
                    "inlägget",
                    "inlägg",
                    "posten",
                    "sidan",
                    "länken",
                    "vidare",
                    "story",
                    "storyn",
                    "tidslinje",
                    "tidslinjen",
                    "detta",
                    "flöde");
    private static final Set<String> TAG = Set.of("tagga", "tag", "markera");
    private static final Set<String> FRIEND =
            Set.of(
                    "vän",
                    "vänner",
                    "kompis",
                    "kompisar",
                    "polare",
                    "familj",
                    "någon",
                    "friend",
                    "friends");

    private static final Set<String> PAY =
            Set.of(
                    "betala",
                    "betalar",
                    "swisha",
                    "swishar",
                    "swish",
                    "startavgift",
                    "deltagaravgift",
                    "anmälningsavgift",
                    "insats",
                    "insatsen",
                    "kvitto",
                    "kvittot",
                    "avgift",
                    "avgiften");
    private static final Set<String> BUY = Set.of("köp", "köpa", "köper", "köpt", "handla");
    private static final Set<String> TAKE_PART =
            Set.of(
                    "delta",
                    "deltar",
                    "vinna",
                    "vinn",
                    "vinner",
                    "tävla",
                    "tävlar",
                    "tävlingen",
                    "tävling",
                    "med",
                    "lott",
                    "lotten",
                    "lotter",
                    "utlottningen",
                    "utlottning",
                    "chansen",
                    "chans");
    private static final Set<String> SO = Set.of("för", "så", "då");

    private static final int NEAR = 4;

    private AgainstTermsRules() {}

    /** Each in one sentence, with what to do. */
    public static List<String> told(String text) {
        List<List<String>> sentences = PlainWords.of(text).sentences();
        List<String> told = new ArrayList<>();
        if (sentences.stream().anyMatch(AgainstTermsRules::sharing)) {
            told.add(
                    "Texten ber folk att dela för att vara med. Det är emot Facebooks och Instagrams villkor. Låt dem kommentera i stället.");
        }
        if (sentences.stream().anyMatch(AgainstTermsRules::tagging)) {
            told.add(
                    "Texten ber folk att tagga någon för att vara med. Det är emot Facebooks och Instagrams villkor. Låt dem kommentera i stället.");
        }
        if (staking(sentences)) {
            told.add(
                    "Texten kan läsas som att det kostar något att vara med. Kostar det är det ett lotteri som kräver tillstånd (spellagen 2018:1138). Skriv att det är gratis, eller ta bort kravet.");
        }
        return told;
    }

    private static boolean sharing(List<String> words) {
        return anywhere(
                words,
                SHARE::contains,
                at ->
                        within(words, at + 1, at + NEAR, THIS::contains)
                                || within(words, at - NEAR, at + NEAR, BESIDE::contains)
                                || soThat(words, at));
    }

    /** {@code dela för att vinna}, {@code dela så är du med}; not {@code dela med dig}. */
    private static boolean soThat(List<String> words, int at) {
        return within(words, at + 1, at + 1, SO::contains)
                && within(words, at + 2, at + NEAR, TAKE_PART::contains);
    }

    private static boolean tagging(List<String> words) {
        return anywhere(
                words, TAG::contains, at -> within(words, at + 1, at + NEAR, FRIEND::contains));
    }

    /** In one sentence, or the one beside: {@code Köp en fika. Då är du med och tävlar.} */
    private static boolean staking(List<List<String>> sentences) {
        for (int at = 0; at < sentences.size(); at++) {
            List<String> words = sentences.get(at);
            boolean asked =
                    anywhere(words, PAY::contains, _ -> true)
                            || anywhere(words, BUY::contains, _ -> true);
            if (asked
                    && (words.stream().anyMatch(TAKE_PART::contains)
                            || at + 1 < sentences.size()
                                    && sentences.get(at + 1).stream()
                                            .anyMatch(TAKE_PART::contains))) {
                return true;
            }
        }
        return false;
    }

    /** A word that nothing before it in the sentence denies. */
    private static boolean anywhere(
            List<String> words, Predicate<String> sort, Predicate<Integer> there) {
        for (int at = 0; at < words.size(); at++) {
            if (sort.test(words.get(at))
                    && words.subList(0, at).stream().noneMatch(NOT::contains)
                    && there.test(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(List<String> words, int from, int until, Predicate<String> sort) {
        int first = Math.max(0, from);
        int end = Math.min(words.size(), until + 1);
        return first < end && words.subList(first, end).stream().anyMatch(sort);
    }
}
