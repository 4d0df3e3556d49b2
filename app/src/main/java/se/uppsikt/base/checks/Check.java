package se.uppsikt.base.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;

/**
 * One thing that must be in place around Uppsikt, told by the room that owns it. A bean that
 * implements this stands on the pages of operation and in {@code ./run kontrollera} by itself.
 */
@Swedish("driftkontroll")
public interface Check {
    /** Its fixed word, small letters and hyphens: an anchor on the page and a label of figures. */
    String id();

    /** What it is about, in Swedish, such as {@code Organisationen}. */
    String name();

    /** Where it stands among the steps of a first start, the lowest first. */
    int place();

    /** Whether a municipality cannot work without it. */
    boolean necessary();

    /**
     * Whether each machine that Uppsikt runs on has an answer of its own, such as about its disk.
     */
    default boolean ofThisMachine() {
        return false;
    }

    /** How it is done, the same whatever is found. */
    How how();

    /**
     * Looks, now. It may ask the network, for a few seconds; it is never called in a transaction,
     * and whoever is slower than {@link Checks} waits is told as one that did not answer.
     */
    Found look();

    /**
     * How a step is done.
     *
     * @param words in Swedish, for whoever has never done it
     * @param lines settings or commands to copy, with an example for value
     * @param page the page where it is done; null when it is done elsewhere
     */
    record How(String words, List<String> lines, @Nullable Page page) {
        public How {
            lines = List.copyOf(lines);
        }

        /** Done where Uppsikt is started. */
        public static How settings(String words, String... lines) {
            return new How(words, List.of(lines), null);
        }
    }

    /** The words of a link and where it leads. */
    record Page(String label, String href) {}

    /** What was found, in Swedish sentences without secrets. */
    sealed interface Found {
        String words();

        /** As it should be. */
        record Right(String words) implements Found {}

        /**
         * Not done yet.
         *
         * @param mend what to do now
         */
        record Missing(String words, String mend) implements Found {}

        /**
         * Done, and wrong.
         *
         * @param mend what to do now
         */
        record Wrong(String words, String mend) implements Found {}

        /** Nobody can tell, or not now. */
        record Untold(String words) implements Found {}
    }
}
