package se.uppsikt.base.console;

import java.io.PrintStream;

/**
 * Where commands say what they did. Texts call the program {@code ./run}, as it is called in the
 * folder of its sources; an installed one is called what its start script says.
 */
public final class Console {
    private static final String IN_TEXTS = "./run";
    private static final String NAME = System.getProperty("uppsikt.started.as", IN_TEXTS);

    private Console() {}

    /** In UTF-8, whatever the terminal was set to. */
    public static PrintStream out() {
        return new NamedOutput();
    }

    /** The words, with the program called as it is here. */
    public static String named(String words) {
        return named(words, NAME);
    }

    static String named(String words, String name) {
        return words.replace(IN_TEXTS, name);
    }
}
