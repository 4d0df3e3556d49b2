package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the numbers of cases: figures after a word that says so, and the letters of a committee
 * with a year and a number, as registers write them (OSL 5 kap. 2 §).
 */
final class CaseNumberRules {
    private static final Set<String> COMMITTEES = words("nämnd ");
    private static final Set<String> OTHER_LETTERS = words("annat ");
    private static final String NUMBER =
            "(?:[a-zåäö]{1,5}[ -]?)?[0-9](?:[0-9]|[-/:.](?=[0-9])){1,20}";

    /** A word that names a number, and the number. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![a-zåäö0-9])(?:"
                            + String.join("|", words("ord "))
                            + ")[ .]{0,2}(?:är|id|nr|nummer|number)?[ .:#(]{0,4}(?:nr|nummer|är)?[ .:#(]{0,3}("
                            + NUMBER
                            + ")(?![a-zåäö0-9])");

    /** ”BN 2026-123” and ”KS 123/2026”. */
    private static final Pattern LETTERED =
            Pattern.compile(
                    "(?<![a-zåäö0-9])([a-zåäö]{1,5})[-./ ]?(?:((?:19|20)[0-9]{2})[-/:. ]([0-9]{1,7})"
                            + "(?:[-:][0-9]{1,4})?|([0-9]{1,6})/((?:20)?[0-9]{2}))(?![-:/]?[0-9])");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int DIGITS_AT_LEAST = 3;
    private static final String WHY =
            "Siffrorna är skrivna som ett ärendenummer. Hör texten till ärendet?";

    private CaseNumberRules() {}

    static List<Suggestion> find(NormalizedText text) {
        if (!hasDigits(text)) {
            return List.of();
        }
        String plain = text.plain();
        var found = new ArrayList<Suggestion>();
        var covered = new BitSet();
        Matcher named = NAMED.matcher(plain);
        while (named.find()) {
            if (isNumber(named.group(1))) {
                covered.set(named.start(), named.end());
                found.add(suggestion(text, named.start(), named.end()));
            }
        }
        Matcher lettered = LETTERED.matcher(plain);
        while (lettered.find()) {
            if (!covered.get(lettered.start()) && isCase(text, lettered)) {
                found.add(suggestion(text, lettered.start(), lettered.end()));
            }
        }
        return found;
    }

    private static boolean isNumber(String number) {
        long digits = number.chars().filter(sign -> sign >= '0' && sign <= '9').count();
        return digits >= DIGITS_AT_LEAST && !YEAR.matcher(number).matches();
    }

    /** Letters that are no committee's must be written as an abbreviation, and no span of years. */
    private static boolean isCase(NormalizedText text, Matcher lettered) {
        String letters = lettered.group(1);
        if (COMMITTEES.contains(letters)) {
            return true;
        }
        String number = lettered.group(3) == null ? lettered.group(4) : lettered.group(3);
        return !OTHER_LETTERS.contains(letters)
                && letters.length() > 1
                && !YEAR.matcher(number).matches()
                && isAbbreviation(text, lettered.start(1), lettered.end(1));
    }

    private static boolean isAbbreviation(NormalizedText text, int from, int to) {
        var where = text.span(from, to);
        String written = text.original().substring(where.start(), where.end());
        return written.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean hasDigits(NormalizedText text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    private static Suggestion suggestion(NormalizedText text, int from, int to) {
        return new Suggestion(SuggestionRule.CASE_NUMBER, text.span(from, to), WHY);
    }

    private static Set<String> words(String kind) {
        return RuleFile.lines("arendeord.txt").stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(
                        line -> Pattern.compile("\\|").splitAsStream(line.substring(kind.length())))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
