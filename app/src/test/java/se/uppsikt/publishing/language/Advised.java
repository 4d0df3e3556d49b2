package se.uppsikt.publishing.language;

import java.util.List;
import java.util.Set;

/** What is said of a text by the limits of a usual guideline. */
final class Advised {
    static final Limits USUAL = new Limits(40, 3, Set.of());

    private Advised() {}

    static List<Rule> rules(String text) {
        return Language.advice(text, USUAL).stream().map(Advice::rule).distinct().toList();
    }

    /** The places that a rule points at. */
    static List<String> places(Rule rule, String text) {
        return Language.advice(text, USUAL).stream()
                .filter(each -> each.rule() == rule)
                .map(each -> text.substring(each.from(), each.to()))
                .toList();
    }

    static List<String> sentences(Rule rule, String text) {
        return Language.advice(text, USUAL).stream()
                .filter(each -> each.rule() == rule)
                .map(Advice::sentence)
                .toList();
    }
}
