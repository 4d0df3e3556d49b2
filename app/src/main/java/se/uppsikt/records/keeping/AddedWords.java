package se.uppsikt.records.keeping;

import org.jspecify.annotations.Nullable;

/**
 * Paragraphs after what somebody wrote that say what came with it: the poll of a post, what a
 * comment answers. An export tells them and the platform's own way does not, so they stand out from
 * the words and are left aside where wordings are compared; nobody has edited anything.
 */
public final class AddedWords {
    private static final String MARK = "Ur exporten: ";
    private static final String BETWEEN = "\n\n";

    private AddedWords() {}

    /** A paragraph that is told to be added. */
    public static String told(String paragraph) {
        return MARK + paragraph.replaceAll("\\n{2,}", "\n");
    }

    /** What was written, without all that was added after it. */
    static @Nullable String without(@Nullable String text) {
        if (text == null || text.startsWith(MARK)) {
            return null;
        }
        int added = text.indexOf(BETWEEN + MARK);
        return added < 0 ? text : text.substring(0, added);
    }
}
