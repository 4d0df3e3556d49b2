package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.publishing.gate.Reading.Piece.Digits;

/**
 * Groups of digits that stand together, such as a telephone number, a time or a date. What they say
 * is compared and not how they are written: 18.30 is 18:30, 019-21 10 00 is +46 19 21 10 00.
 */
final class Figures {
    /** No number or date that people write has more groups. */
    private static final int GROUPS_AT_MOST = 6;

    private static final int PHONE_AT_LEAST = 8;
    private static final int PHONE_AT_MOST = 11;

    private final List<Digits> groups;

    Figures(List<Digits> groups) {
        this.groups = List.copyOf(groups);
    }

    String shown() {
        return shown(0, groups.size());
    }

    /** Everything that whoever reads these figures has been told. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (int from = 0; from < groups.size(); from++) {
            int most = Math.min(groups.size(), from + GROUPS_AT_MOST);
            for (int to = from + 1; to <= most; to++) {
                told.add(key(from, to));
            }
        }
        return told;
    }

    /** What of these figures is not among what has been told, as it stands. */
    List<String> untoldBy(Said said) {
        if (isPhone()) {
            return said.tells(key(0, groups.size())) ? List.of() : List.of(shown());
        }
        List<String> untold = new ArrayList<>();
        int from = 0;
        while (from < groups.size()) {
            int to = longestTold(said, from);
            if (to == from) {
                to = endOfUnit(from);
                untold.add(shown(from, to));
            }
            from = to;
        }
        return untold;
    }

    private int longestTold(Said said, int from) {
        int most = Math.min(groups.size(), from + GROUPS_AT_MOST);
        for (int to = most; to >= endOfUnit(from); to--) {
            boolean whole = to == groups.size() || to == endOfUnit(to - 1);
            if (whole && isTold(said, from, to)) {
                return to;
            }
        }
        return from;
    }

    private boolean isTold(Said said, int from, int to) {
        String key = key(from, to);
        boolean fullHour = key.endsWith(":00") && said.tells(key.substring(0, key.length() - 3));
        return said.tells(key) || fullHour || isWholeDate(from, to) && isDateTold(said, from);
    }

    /** A year, a month and a day: 2026-12-24. */
    private boolean isWholeDate(int from, int to) {
        return to - from == 3
                && digits(from).length() == 4
                && digits(from + 1).length() == 2
                && digits(from + 2).length() == 2;
    }

    private boolean isDateTold(Said said, int from) {
        String day = unpadded(digits(from + 2)) + "/" + unpadded(digits(from + 1));
        return said.tells(day) && said.tells(digits(from));
    }

    private boolean isPhone() {
        String all = key(0, groups.size());
        return groups.size() <= GROUPS_AT_MOST
                && all.startsWith("0")
                && all.chars().allMatch(Character::isDigit)
                && all.length() >= PHONE_AT_LEAST
                && all.length() <= PHONE_AT_MOST;
    }

    /**
     * A point, a colon or a stroke holds what is one thing; a blank or a dash may be between two.
     */
    private int endOfUnit(int from) {
        int to = from + 1;
        while (to < groups.size() && ".:/,".contains(groups.get(to).before())) {
            to++;
        }
        return isWholeDate(from, Math.min(groups.size(), from + 3)) ? from + 3 : to;
    }

    private String key(int from, int to) {
        if (to - from == 1) {
            String alone = digits(from);
            return alone.length() <= 2 ? unpadded(alone) : alone;
        }
        if (to - from == 2 && !groups.get(from + 1).before().equals("-")) {
            return pair(digits(from), groups.get(from + 1).before(), digits(from + 1));
        }
        var all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(digits(i));
        }
        boolean abroad = groups.get(from).plus() && digits(from).equals("46");
        return abroad ? "0" + all.substring(2).replaceFirst("^0", "") : all.toString();
    }

    private static String pair(String one, String between, String other) {
        if (between.equals(" ") || one.length() > 2) {
            return one + other;
        }
        if (between.equals("/")) {
            return unpadded(one) + "/" + unpadded(other);
        }
        return switch (other.length()) {
            case 1 -> one + "," + other;
            case 2 -> unpadded(one) + ":" + other;
            default -> one + other;
        };
    }

    /** Without the nought that a clock has before nine. */
    private static String unpadded(String digits) {
        return digits.length() == 2 && digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private String digits(int group) {
        return groups.get(group).shown();
    }

    private String shown(int from, int to) {
        var shown = new StringBuilder(groups.get(from).plus() ? "+" : "");
        for (int i = from; i < to; i++) {
            shown.append(i == from ? "" : groups.get(i).before()).append(digits(i));
        }
        return shown.toString();
    }
}
