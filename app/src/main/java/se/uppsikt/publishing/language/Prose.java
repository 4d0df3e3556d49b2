package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as a reader takes it: links, hashtags and names of accounts apart, the rest in sentences
 * of words. One pass, whatever the text is like.
 */
final class Prose {
    /** With a scheme, www, or an ending that addresses have; a mail address too. */
    private static final Pattern LINK =
            Pattern.compile(
                    "https?://\\S{1,2000}|www\\.\\S{1,2000}|(?<![\\p{L}\\d@.-])[\\p{L}\\d][\\p{L}\\d.+-]{0,80}+(?:@[\\p{L}\\d.-]{1,80}+)?(?<=\\.(?:se|nu|com|org|net|eu|info))(?:/\\S{0,2000})?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\d/&])[#@][\\p{L}\\d_][\\p{L}\\d_.]*");

    /** Points that end no sentence. */
    private static final Set<String> SHORTENED =
            Set.of(
                    "t.ex", "bl.a", "kl", "ca", "dvs", "d.v.s", "osv", "o.s.v", "m.m", "m.fl", "nr",
                    "tel", "st", "s.k", "f.d", "p.g.a", "pga", "fr.o.m", "t.o.m", "from", "tom",
                    "dr", "prof", "resp", "inkl", "exkl", "max", "min", "obs", "etc", "jfr", "sid",
                    "mån", "tis", "ons", "tors", "fre", "lör", "sön", "jan", "feb", "aug", "sept",
                    "okt", "nov", "dec", "f.n", "e.d", "el", "o.d", "s", "kap", "ev", "eng");

    private final String text;
    private final List<Span> links = new ArrayList<>();
    private final List<Span> tags = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /** A part of the text. */
    record Span(int from, int to) {}

    /**
     * @param folded in small letters
     */
    record Word(int from, int to, String folded) {
        boolean isNumber() {
            return folded.chars().noneMatch(Character::isLetter);
        }

        int letters() {
            return (int) folded.codePoints().filter(Character::isLetter).count();
        }
    }

    /** Words up to where a sentence or a line ends. */
    record Sentence(List<Word> words) {
        int from() {
            return words.getFirst().from();
        }

        int to() {
            return words.getLast().to();
        }
    }

    Prose(String text) {
        this.text = text;
        String plain = blanked(blanked(text, LINK, links), TAG, tags);
        read(plain);
    }

    String text() {
        return text;
    }

    String part(Span span) {
        return text.substring(span.from(), span.to());
    }

    List<Span> links() {
        return links;
    }

    /** Hashtags and names of accounts, with their signs. */
    List<Span> tags() {
        return tags;
    }

    /** With blanks in their place, so that every word keeps its own. */
    String withoutLinksAndTags() {
        var without = new StringBuilder(text);
        Stream.concat(links.stream(), tags.stream())
                .forEach(
                        each -> {
                            for (int i = each.from(); i < each.to(); i++) {
                                without.setCharAt(i, ' ');
                            }
                        });
        return without.toString();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Word> words() {
        return sentences.stream().flatMap(each -> each.words().stream()).toList();
    }

    /** The same length, with a sign that belongs to no word where the pattern was found. */
    private static String blanked(String text, Pattern pattern, List<Span> found) {
        var blank = new StringBuilder(text);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int to = matcher.end();
            while (to > matcher.start() + 1 && ".,!?:;)”\"'".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            found.add(new Span(matcher.start(), to));
            for (int i = matcher.start(); i < to; i++) {
                blank.setCharAt(i, '_');
            }
        }
        return blank.toString();
    }

    private void read(String plain) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            char sign = plain.charAt(at);
            if (Character.isLetterOrDigit(sign)) {
                int to = endOfWord(plain, at);
                words.add(new Word(at, to, plain.substring(at, to).toLowerCase(Locale.ROOT)));
                at = to;
            } else {
                if (endsSentence(plain, at, words)) {
                    close(words);
                }
                at++;
            }
        }
        close(words);
    }

    private void close(List<Word> words) {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(List.copyOf(words)));
            words.clear();
        }
    }

    /** Points, colons, commas, hyphens and apostrophes inside a word or a number belong to it. */
    private static int endOfWord(String plain, int from) {
        int to = from;
        while (to < plain.length()) {
            char sign = plain.charAt(to);
            boolean inside =
                    ".:,-'’/".indexOf(sign) >= 0
                            && to + 1 < plain.length()
                            && isPart(plain.charAt(to + 1))
                            && (sign != ',' && sign != '/'
                                    || Character.isDigit(plain.charAt(to + 1)));
            if (!isPart(sign) && !inside) {
                return to;
            }
            to++;
        }
        return to;
    }

    private static boolean isPart(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean endsSentence(String plain, int at, List<Word> words) {
        char sign = plain.charAt(at);
        if (sign == '\n' || sign == '!' || sign == '?' || sign == '…') {
            return true;
        }
        if (sign != '.' || words.isEmpty()) {
            return false;
        }
        int next = at + 1;
        while (next < plain.length() && plain.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < plain.length() && Character.isLowerCase(plain.charAt(next));
        Word last = words.getLast();
        boolean shortened = last.to() == at && SHORTENED.contains(last.folded());
        return !goesOn && !(shortened && next < plain.length() && plain.charAt(next) != '\n');
    }
}
