package se.uppsikt.records.redaction;

import java.util.List;

/** Whoever can point at what may need to be taken away, and never takes anything away. */
@FunctionalInterface
public interface MarkSuggestions {
    /**
     * A place in a text.
     *
     * @param why what it seems to be, in Swedish, such as {@code Personnummer}
     */
    record Suggested(int from, int to, String why) {}

    /** In the order of the text. */
    List<Suggested> in(String text);
}
