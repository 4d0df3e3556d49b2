package se.uppsikt.moderation.suggestions;

import java.util.List;

/** What the rules say of a text that nobody has kept: one that we are about to publish. Pure. */
public final class Suggestions {
    private Suggestions() {}

    /** In the order of the text. What the rules have only learnt to find is not among it. */
    public static List<Suggestion> in(String text) {
        return SuggestionRules.find(text);
    }
}
