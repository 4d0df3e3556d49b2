package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds Swedish telephone numbers: mobile and fixed, with area codes that exist. */
final class PhoneRules {
    private static final int DIGITS_AT_MOST = 15;
    private static final String WHY = "Siffrorna är uppbyggda som ett svenskt telefonnummer.";
    private static final Map<String, Lengths> PREFIXES = prefixes();

    private PhoneRules() {}

    /** How many digits a whole number has, the leading nought counted. */
    private record Lengths(int least, int most) {}

    static List<Suggestion> find(NormalizedText text) {
        var found = new ArrayList<Suggestion>();
        for (DigitGroups run : DigitGroups.in(text)) {
            int from = 0;
            while (from < run.size()) {
                int to = endOfNumber(text, run, from);
                if (to > from) {
                    int start = text.at(run.start(from) - 1) == '+' ? 1 : 0;
                    var where = text.span(run.start(from) - start, run.end(to - 1));
                    found.add(new Suggestion(SuggestionRule.PHONE, where, WHY));
                }
                from = Math.max(to, from + 1);
            }
        }
        return found;
    }

    /** Whether digits beginning with a nought make up a whole number. */
    static boolean isNational(String digits) {
        String prefix = prefixOf(digits);
        if (prefix == null) {
            return false;
        }
        Lengths lengths = PREFIXES.get(prefix);
        return lengths != null
                && digits.length() >= lengths.least()
                && digits.length() <= lengths.most()
                && digits.charAt(prefix.length()) != '0';
    }

    /** The index after the last group of the longest number from here; 0 if there is none. */
    private static int endOfNumber(NormalizedText text, DigitGroups run, int from) {
        int end = 0;
        for (int to = from + 1;
                to <= run.size() && run.digitCount(from, to) <= DIGITS_AT_MOST;
                to++) {
            if (isNumber(text, run, from, to)) {
                end = to;
            }
        }
        return end;
    }

    private static boolean isNumber(NormalizedText text, DigitGroups run, int from, int to) {
        String digits = run.digits(from, to);
        int abroad = countryPrefix(digits, text.at(run.start(from) - 1) == '+');
        String national = abroad == 0 ? digits : "0" + digits.substring(abroad);
        String prefix = prefixOf(national);
        if (prefix == null || !isNational(national)) {
            return false;
        }
        int afterPrefix = prefix.length() + digits.length() - national.length();
        int groups = to - from;
        boolean wellBroken =
                groups == 1
                        || groups == digits.length()
                        || isBrokenAt(run, from, to, afterPrefix)
                        || isMobileInPairs(run, from, to, national)
                        || abroad > 0 && groups == 2 && run.length(from) == abroad;
        return wellBroken
                && !(groups == 1 && ReferenceWords.nameThingBefore(text, run.start(from)))
                && !isDateOrClock(text, run, from, to);
    }

    /** How many digits stand for ”from abroad to Sweden”, a nought in brackets after them too. */
    private static int countryPrefix(String digits, boolean plus) {
        int length = plus && digits.startsWith("46") ? 2 : digits.startsWith("0046") ? 4 : 0;
        boolean noughtToo = length > 0 && digits.length() > length && digits.charAt(length) == '0';
        return noughtToo ? length + 1 : length;
    }

    private static @Nullable String prefixOf(String national) {
        if (!national.startsWith("0")) {
            return null;
        }
        for (int length = 2; length <= 4 && length < national.length(); length++) {
            String prefix = national.substring(0, length);
            if (PREFIXES.containsKey(prefix)) {
                return prefix;
            }
        }
        return null;
    }

    private static boolean isBrokenAt(DigitGroups run, int from, int to, int digits) {
        int behind = 0;
        for (int i = from; i < to && behind < digits; i++) {
            behind += run.length(i);
        }
        return behind == digits;
    }

    /** 0735 12 34 56: how a mobile number is read out. */
    private static boolean isMobileInPairs(DigitGroups run, int from, int to, String national) {
        return national.startsWith("07")
                && to - from == 4
                && run.length(from) == 4
                && run.length(from + 1) == 2
                && run.length(from + 2) == 2;
    }

    private static boolean isDateOrClock(NormalizedText text, DigitGroups run, int from, int to) {
        if (to - from < 3 || run.length(from) != 2 || run.length(from + 1) != 2) {
            return false;
        }
        boolean date = to - from == 3 && run.length(from + 2) == 4 && isCentury(run, from + 2);
        boolean clock = to - from == 4 && text.at(run.end(from)) == '.';
        return date || clock;
    }

    private static boolean isCentury(DigitGroups run, int group) {
        String year = run.digits(group, group + 1);
        return year.startsWith("19") || year.startsWith("20");
    }

    private static Map<String, Lengths> prefixes() {
        var prefixes = new HashMap<String, Lengths>();
        for (String line : RuleFile.lines("riktnummer.txt")) {
            int space = line.indexOf(' ');
            int dash = line.indexOf('-');
            prefixes.put(
                    line.substring(0, space),
                    new Lengths(
                            Integer.parseInt(line.substring(space + 1, dash)),
                            Integer.parseInt(line.substring(dash + 1))));
        }
        return Map.copyOf(prefixes);
    }
}
