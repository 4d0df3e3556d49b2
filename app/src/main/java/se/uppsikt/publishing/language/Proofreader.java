package se.uppsikt.publishing.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.language.Swedish;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/** LanguageTool for Swedish, less what it says of names, links and things that are no mistakes. */
final class Proofreader {
    /** Advice on more than a long post is of no use. */
    private static final int READ_AT_MOST = 10_000;

    /** What is said better elsewhere, or is no matter in a post. */
    private static final Set<String> NO_MATTER =
            Set.of(
                    "TOO_LONG_SENTENCE",
                    "WHITESPACE_RULE",
                    "UNPAIRED_BRACKETS",
                    "SV_WORD_COHERENCY");

    private final JLanguageTool tool;
    private final List<SpellingCheckRule> spelling;

    /**
     * @param spelt whether spelling is looked at too, which is written for some machines alone
     */
    Proofreader(boolean spelt) {
        tool = new JLanguageTool(new Swedish());
        NO_MATTER.forEach(tool::disableRule);
        List<SpellingCheckRule> all =
                tool.getAllActiveRules().stream()
                        .filter(SpellingCheckRule.class::isInstance)
                        .map(SpellingCheckRule.class::cast)
                        .toList();
        spelling = spelt ? all : List.of();
        if (!spelt) {
            all.forEach(each -> tool.disableRule(each.getId()));
        }
    }

    List<Advice> advice(String text) {
        String read = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
        var prose = new Prose(read);
        List<Advice> advice = new ArrayList<>();
        for (RuleMatch match : matches(prose.withoutLinksAndTags())) {
            int from = match.getFromPos();
            int to = match.getToPos();
            if (from >= 0 && from < to && to <= read.length() && !isApart(prose, from, to)) {
                say(prose, match, advice);
            }
        }
        advice.sort(Comparator.comparingInt(Advice::from));
        return List.copyOf(advice);
    }

    private List<RuleMatch> matches(String text) {
        try {
            return tool.check(text);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private void say(Prose prose, RuleMatch match, List<Advice> advice) {
        int from = match.getFromPos();
        int to = match.getToPos();
        String seen = prose.text().substring(from, to);
        List<String> instead = match.getSuggestedReplacements();
        if (match.getRule().isDictionaryBasedSpellingRule()) {
            if (!UnknownWord.isName(prose.text(), from, seen, instead) && !isCompound(seen)) {
                advice.add(new Advice(Rule.SPELLING, misspelt(seen, instead), from, to));
            }
        } else if (!beginsLine(prose.text(), from)) {
            advice.add(new Advice(Rule.GRAMMAR, Told.inWords(match.getMessage()), from, to));
        }
    }

    private static String misspelt(String seen, List<String> instead) {
        String first = "”" + seen + "” finns inte i ordlistan.";
        return instead.isEmpty() ? first : first + " Menade du ”" + instead.getFirst() + "”?";
    }

    /** Links, hashtags and names of accounts are spelt as they are. */
    private static boolean isApart(Prose prose, int from, int to) {
        return prose.links().stream().anyMatch(each -> each.from() < to && from < each.to())
                || prose.tags().stream().anyMatch(each -> each.from() < to && from < each.to());
    }

    /** A line of a list may begin as it likes. */
    private static boolean beginsLine(String text, int from) {
        int before = from;
        while (before > 0 && !Character.isLetterOrDigit(text.charAt(before - 1))) {
            before--;
            if (text.charAt(before) == '\n') {
                return true;
            }
        }
        return before == 0;
    }

    private boolean isCompound(String word) {
        return UnknownWord.isMadeOf(word, this::isKnown);
    }

    private boolean isKnown(String word) {
        try {
            for (SpellingCheckRule each : spelling) {
                if (each.isMisspelled(word)) {
                    return false;
                }
            }
            return true;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
