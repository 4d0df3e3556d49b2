package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of digits with at most three separating characters between each group, as numbers are
 * written: 1985-07-09 9805, (019) 21 10 00. An o between two digits is read as a nought.
 */
final class DigitGroups {
    private static final int SEPARATORS_AT_MOST = 3;

    private final StringBuilder digits = new StringBuilder();
    private final List<Group> groups = new ArrayList<>();

    private DigitGroups() {}

    /** One unbroken group: where it stands in the text, and in the run's own digits. */
    private record Group(int start, int end, int digitsFrom) {}

    static List<DigitGroups> in(NormalizedText text) {
        var runs = new ArrayList<DigitGroups>();
        int at = 0;
        while (at < text.length()) {
            if (!text.isDigit(at)) {
                at++;
            } else {
                var run = new DigitGroups();
                at = run.read(text, at);
                if (!isInsideWord(text, run)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    int size() {
        return groups.size();
    }

    int start(int group) {
        return groups.get(group).start();
    }

    int end(int group) {
        return groups.get(group).end();
    }

    int length(int group) {
        return groups.get(group).end() - groups.get(group).start();
    }

    int digitCount(int from, int to) {
        return digitsEnd(to) - groups.get(from).digitsFrom();
    }

    String digits(int from, int to) {
        return digits.substring(groups.get(from).digitsFrom(), digitsEnd(to));
    }

    private int digitsEnd(int to) {
        return to == groups.size() ? digits.length() : groups.get(to).digitsFrom();
    }

    private int read(NormalizedText text, int start) {
        int at = start;
        while (true) {
            int groupStart = at;
            int digitsFrom = digits.length();
            while (isDigit(text, at)) {
                digits.appendCodePoint(text.at(at) == 'o' ? '0' : text.at(at));
                at++;
            }
            groups.add(new Group(groupStart, at, digitsFrom));
            int next = at;
            while (next - at < SEPARATORS_AT_MOST && isSeparator(text.at(next))) {
                next++;
            }
            if (next == at || !text.isDigit(next)) {
                return at;
            }
            at = next;
        }
    }

    private static boolean isDigit(NormalizedText text, int at) {
        return text.isDigit(at)
                || text.at(at) == 'o'
                        && text.isDigit(at - 1)
                        && (text.isDigit(at + 1)
                                || isSeparator(text.at(at + 1)) && text.isDigit(at + 2));
    }

    private static boolean isSeparator(int letter) {
        return switch (letter) {
            case ' ', '-', '+', '.', '/', '_', '(', ')' -> true;
            default -> false;
        };
    }

    /** Digits that are part of a word or an address, such as a product code, are no number. */
    private static boolean isInsideWord(NormalizedText text, DigitGroups run) {
        int first = run.start(0);
        int last = run.end(run.size() - 1);
        return text.isLetter(first - 1) && text.isLetter(last) || text.at(first - 1) == '=';
    }
}
