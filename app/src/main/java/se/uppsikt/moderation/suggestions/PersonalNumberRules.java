package se.uppsikt.moderation.suggestions;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds personal identity numbers and co-ordination numbers that are valid. They are to be removed
 * from the municipality's channels without delay (GDPR; dataskyddslagen 3 kap. 10 §).
 */
final class PersonalNumberRules {
    private static final Options WITH_COORDINATION = new Options(true, false);
    private static final String WHY =
            "Siffrorna är ett giltigt personnummer eller samordningsnummer.";

    private PersonalNumberRules() {}

    static List<Suggestion> find(NormalizedText text) {
        var found = new ArrayList<Suggestion>();
        for (DigitGroups run : DigitGroups.in(text)) {
            int from = 0;
            while (from < run.size()) {
                int to = endOfNumber(run, from);
                if (to > from && !isSomethingElse(text, run, from, to)) {
                    var where = text.span(run.start(from), run.end(to - 1));
                    found.add(new Suggestion(SuggestionRule.PERSONAL_NUMBER, where, WHY));
                }
                from = Math.max(to, from + 1);
            }
        }
        return found;
    }

    /** The index after the last group of a number beginning at {@code from}; 0 if there is none. */
    private static int endOfNumber(DigitGroups run, int from) {
        for (int to = from + 1; to <= run.size() && run.digitCount(from, to) <= 12; to++) {
            int digits = run.digitCount(from, to);
            if ((digits == 10 || digits == 12)
                    && isWrittenAsOne(run, from, to)
                    && isValid(run.digits(from, to))) {
                return to;
            }
        }
        return 0;
    }

    /**
     * A number is broken where its parts meet – year, month, day, birth number – or between all its
     * digits, as one does to hide it. A run broken elsewhere, such as 070 101 12 34, is a phone
     * number.
     */
    private static boolean isWrittenAsOne(DigitGroups run, int from, int to) {
        int digits = run.digitCount(from, to);
        int groups = to - from;
        if (groups == digits) {
            return true;
        }
        int century = digits - 10;
        int behind = 0;
        boolean brokenBeforeBirthNumber = groups == 1;
        for (int i = from; i < to - 1; i++) {
            behind += run.length(i);
            int inShortForm = behind - century;
            if (inShortForm % 2 != 0) {
                return false;
            }
            brokenBeforeBirthNumber |= inShortForm == 6;
        }
        return brokenBeforeBirthNumber;
    }

    private static boolean isValid(String digits) {
        if (digits.length() == 12 && !digits.startsWith("19") && !digits.startsWith("20")) {
            return false;
        }
        return Personnummer.valid(digits, WITH_COORDINATION);
    }

    private static boolean isSomethingElse(NormalizedText text, DigitGroups run, int from, int to) {
        String digits = run.digits(from, to);
        boolean brokenAsNumber = to - from > 1 && to - from < digits.length();
        if (brokenAsNumber) {
            return false;
        }
        return ReferenceWords.nameThingBefore(text, run.start(from))
                || PhoneRules.isNational(digits)
                        && !ReferenceWords.namePersonBefore(text, run.start(from));
    }
}
