package se.uppsikt.base.database;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of a Swedish word, so that a search for one finds the others. The database's own
 * stemmer takes the same ending from <em>kommentar</em> as from <em>skolar</em> and so loses
 * <em>kommentarer</em>; here a word is instead put back into every pattern that it may have been
 * inflected by. Forms that do not exist are found nowhere and do no harm.
 */
final class InflectionRules {
    private static final int BASE_AT_LEAST = 2;
    private static final String VOWELS = "aeiouyåäöé";

    /** What a pattern asks of the base that its endings are put to. */
    private enum Base {
        ANY,
        ON_VOWEL,
        ON_CONSONANT
    }

    private record Pattern(Base base, List<String> endings) {
        boolean takes(String stem) {
            if (stem.length() < BASE_AT_LEAST) {
                return false;
            }
            boolean vowel = VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0;
            return switch (base) {
                case ANY -> true;
                case ON_VOWEL -> vowel;
                case ON_CONSONANT -> !vowel;
            };
        }
    }

    private static final List<Pattern> PATTERNS =
            List.of(
                    // skola, skolan, skolor, skolorna
                    new Pattern(Base.ANY, List.of("a", "an", "or", "orna")),
                    // väg, vägen, vägar, vägarna; park, parker; bibliotek, biblioteket, biblioteken
                    new Pattern(
                            Base.ON_CONSONANT,
                            List.of("", "en", "et", "ar", "arna", "er", "erna", "ena")),
                    // pojke, pojken, pojkar; lärare, läraren, lärarna
                    new Pattern(Base.ON_CONSONANT, List.of("e", "en", "ar", "arna", "na")),
                    // möte, mötet, möten, mötena; sko, skon, skor; by, byar; kö, köer
                    new Pattern(
                            Base.ON_VOWEL,
                            List.of("", "n", "t", "na", "r", "rna", "ar", "arna", "er", "erna")),
                    // regel, regeln, regler; nyckel, nycklar; medel, medlet, medlen
                    new Pattern(
                            Base.ON_CONSONANT,
                            List.of("el", "eln", "let", "len", "lar", "larna", "ler", "lerna")),
                    // vinter, vintern, vintrar; fönster, fönstret, fönstren
                    new Pattern(
                            Base.ON_CONSONANT,
                            List.of("er", "ern", "ret", "ren", "rar", "rarna", "rer", "rerna")),
                    // museum, museet, museer
                    new Pattern(Base.ANY, List.of("um", "umet", "et", "er", "erna")),
                    // trasig, trasigt, trasiga, trasigare, trasigast
                    new Pattern(Base.ON_CONSONANT, List.of("", "t", "a", "are", "ast", "aste")),
                    // städa, städar, städade, städat
                    new Pattern(
                            Base.ON_CONSONANT,
                            List.of("a", "ar", "ade", "at", "ad", "as", "ande")));

    /**
     * The vowel changes: what stands in the singular and in the plural; also last in a compound.
     */
    private static final List<List<String>> CHANGING =
            List.of(
                    List.of("bok", "böck"),
                    List.of("hand", "händ"),
                    List.of("stad", "städ"),
                    List.of("natt", "nätt"),
                    List.of("fot", "fött"),
                    List.of("son", "sön"),
                    List.of("land", "länd"),
                    List.of("tand", "tänd"),
                    List.of("strand", "stränd"),
                    List.of("brand", "bränd"),
                    List.of("ledamot", "ledamöt"));

    private InflectionRules() {}

    /** The word itself and every form that it may share a lemma with, in lower case. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        inflect(word, forms);
        if (word.endsWith("s")) {
            inflect(word.substring(0, word.length() - 1), forms);
        }
        return forms;
    }

    private static void inflect(String word, Set<String> forms) {
        for (Pattern pattern : PATTERNS) {
            for (String ending : pattern.endings()) {
                if (word.endsWith(ending)) {
                    String stem = word.substring(0, word.length() - ending.length());
                    if (pattern.takes(stem)) {
                        add(stem, pattern.endings(), forms);
                        doubled(stem, ending, pattern.endings(), forms);
                    }
                }
            }
        }
        for (List<String> pair : CHANGING) {
            changed(word, pair.getFirst(), pair.getLast(), forms);
        }
    }

    /** Program, programmet; vän, vänner: m and n are written twice only between vowels. */
    private static void doubled(
            String stem, String ending, List<String> endings, Set<String> forms) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        if (last != 'm' && last != 'n') {
            return;
        }
        if (ending.isEmpty()) {
            add(stem + last, endings, forms);
        } else if (stem.charAt(length - 2) == last) {
            add(stem.substring(0, length - 1), endings, forms);
        }
    }

    private static void changed(String word, String one, String many, Set<String> forms) {
        int at = Math.max(word.lastIndexOf(one), word.lastIndexOf(many));
        if (at < 0) {
            return;
        }
        String stem = word.startsWith(one, at) ? one : many;
        String ending = word.substring(at + stem.length());
        if (List.of("", "en", "er", "erna").contains(ending)) {
            String before = word.substring(0, at);
            add(before + one, List.of("", "en"), forms);
            add(before + many, List.of("er", "erna"), forms);
        }
    }

    private static void add(String stem, List<String> endings, Set<String> forms) {
        for (String ending : endings) {
            forms.add(stem + ending);
            forms.add(stem + ending + "s");
        }
    }
}
