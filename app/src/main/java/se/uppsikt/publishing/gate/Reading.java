package se.uppsikt.publishing.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart into words, figures and addresses, each as it stands and as it is compared.
 * One pass, whatever the text is like.
 */
final class Reading {
    /** Marks heaped on one letter beyond these say nothing more. */
    private static final int MARKS_READ = 3;

    private static final int ADDRESS_AT_MOST = 500;

    /** What ends an address, so that ”Välkomna.Vi ses” is none. */
    private static final Set<String> ENDINGS =
            Set.of("se", "nu", "com", "org", "net", "eu", "info", "app", "fi", "no", "dk");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://)?(?:www\\.)?((?:[\\w.+-]{1,64}@)?[\\p{L}\\d-]{2,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.(\\p{L}{2,4}))(/[^?#]{0,500})?(?:[?#].{0,500})?");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int noAddressBefore;

    private Reading(String text) {
        this.text = text;
    }

    /** A part of a text. */
    sealed interface Piece {
        /** As it stands in the text. */
        String shown();

        /**
         * @param parts what stands between its hyphens, when it has any
         */
        record Term(String shown, String folded, List<String> parts) implements Piece {}

        /**
         * One unbroken group of digits.
         *
         * @param before what stands between it and the group before; empty when it belongs to none
         * @param plus whether a plus stands before it
         */
        record Digits(String shown, String before, boolean plus) implements Piece {}

        /** A web or mail address, without what is left out when one is said aloud. */
        record Address(String shown, String folded) implements Piece {}
    }

    static List<Piece> of(String text) {
        var reading = new Reading(joined(cleaned(text)));
        reading.read();
        return List.copyOf(reading.pieces);
    }

    /** The words and numbers alone, in small letters. */
    static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        String folded = cleaned(text).toLowerCase(Locale.ROOT);
        int from = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean part = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                words.add(folded.substring(from, i));
                from = -1;
            }
        }
        return words;
    }

    /** As an eye sees it: letters in one form, no signs that are not seen, every dash a hyphen. */
    private static String cleaned(String text) {
        var few = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            marks = isMark(sign) ? marks + 1 : 0;
            if (marks <= MARKS_READ && Character.getType(sign) != Character.FORMAT) {
                few.append(sign);
            }
        }
        String composed = Normalizer.normalize(few, Normalizer.Form.NFKC);
        var clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            if (!isMark(sign)) {
                clean.append(Character.getType(sign) == Character.DASH_PUNCTUATION ? '-' : sign);
            }
        }
        return clean.toString();
    }

    /** A word that is divided at the end of a line is one word, and keeps its hyphen. */
    private static String joined(String text) {
        return text.replaceAll("(?<=\\p{L})-[ \\t]{0,3}\\R[ \\t]{0,20}(?=\\p{Ll})", "-");
    }

    private static boolean isMark(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void read() {
        while (at < text.length()) {
            if (!isPart(at)) {
                at++;
            } else if (!readAddress()) {
                if (isDigit(at)) {
                    readDigits();
                } else {
                    readTerm();
                }
            }
        }
    }

    private boolean readAddress() {
        if (at < noAddressBefore || at > 0 && text.charAt(at - 1) == '-') {
            return false;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        noAddressBefore = end;
        int dot = text.indexOf('.', at, end);
        if (dot < 0 || end - at > ADDRESS_AT_MOST) {
            return false;
        }
        while (!isPart(end - 1)) {
            end--;
        }
        String shown = text.substring(at, end);
        Matcher address = ADDRESS.matcher(shown.toLowerCase(Locale.ROOT));
        if (!address.matches() || !ENDINGS.contains(address.group(2))) {
            return false;
        }
        String path = address.group(3) == null ? "" : address.group(3);
        pieces.add(new Piece.Address(shown, address.group(1) + path.replaceAll("/+$", "")));
        at = end;
        return true;
    }

    private void readDigits() {
        int from = at;
        while (isDigit(at)) {
            at++;
        }
        String digits = text.substring(from, at);
        boolean plus = from > 0 && text.charAt(from - 1) == '+';
        pieces.add(new Piece.Digits(digits, plus ? "" : between(from), plus));
        boolean letterOfAHouse = isLetter(at) && !isPart(at + 1);
        if (letterOfAHouse) {
            at++;
            String shown = text.substring(from, at);
            pieces.add(term(shown));
        }
    }

    /** One sign between two groups of digits holds them together; more do not. */
    private String between(int from) {
        if (from < 2) {
            return "";
        }
        char sign = text.charAt(from - 1);
        if (" .,:/-\u00a0".indexOf(sign) >= 0 && isDigit(from - 2)) {
            return String.valueOf(sign == '\u00a0' ? ' ' : sign);
        }
        boolean bracket =
                sign == ')' && isDigit(from - 2)
                        || sign == ' ' && text.charAt(from - 2) == ')' && isDigit(from - 3);
        return bracket ? " " : "";
    }

    private void readTerm() {
        int from = at;
        while (isLetter(at) || isInside()) {
            at++;
        }
        pieces.add(term(text.substring(from, at)));
    }

    /** A hyphen or an apostrophe between two letters. */
    private boolean isInside() {
        return at < text.length()
                && "-'’".indexOf(text.charAt(at)) >= 0
                && isLetter(at - 1)
                && isLetter(at + 1);
    }

    private static Piece.Term term(String shown) {
        String small = shown.toLowerCase(Locale.ROOT);
        List<String> parts = List.of(small.split("[-'’]"));
        return new Piece.Term(shown, String.join("", parts), parts.size() > 1 ? parts : List.of());
    }

    private boolean isPart(int index) {
        return isLetter(index) || isDigit(index);
    }

    private boolean isLetter(int index) {
        return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
    }

    private boolean isDigit(int index) {
        return index >= 0
                && index < text.length()
                && text.charAt(index) >= '0'
                && text.charAt(index) <= '9';
    }
}
