package se.uppsikt.access;

import java.time.Duration;

/** How many wrong guesses at sign-in are borne, for one username and from one address. */
final class GuessRules {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_USERNAME = 5;
    private static final int PER_ADDRESS = 20;

    private GuessRules() {}

    /**
     * Wrong guesses within the window.
     *
     * @param username for the username, from anywhere
     * @param address from the address, for any username
     */
    record Wrong(int username, int address) {}

    static boolean locked(Wrong wrong) {
        return wrong.username() >= PER_USERNAME || wrong.address() >= PER_ADDRESS;
    }
}
