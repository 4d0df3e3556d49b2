package se.uppsikt.moderation.suggestions;

import java.util.List;

/** What the rules say of a text that nobody has kept: one that we are about to publish. Pure. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * A text as a reader's eye takes it, however it is written: in small letters, a look-alike as
     * the letter it is taken for, and nothing of what nobody sees. Lines stay lines.
     */
    public static String plain(String text) {
        return new NormalizedText(text).plain();
    }

    /** In the order of the text. What the rules have only learnt to find is not among it. */
    public static List<Suggestion> in(String text) {
        return SuggestionRules.find(text);
    }
}
