package se.uppsikt.records.casesystems;

import se.uppsikt.records.casesystems.CaseReceiver.Way;

/** One way of handing over. Nothing here is done in a transaction but what says so itself. */
interface Delivery {
    Way way();

    /**
     * Hands it over; done twice it is there once.
     *
     * @param made the same each time for the same version
     */
    Outcome send(Filing filing, CaseReceiver receiver, FilingPackage made);

    /** How it went with what is sent. */
    Outcome ask(Filing filing, CaseReceiver receiver);

    /** Whether there is anybody to ask. */
    boolean asks();

    /** It is noted that it has been handed over. */
    default void noted(Filing filing, FilingPackage made) {}

    /** Tries whether it would come through, and hands nothing over. */
    Outcome attempt(CaseReceiver receiver);

    /** What came of an attempt at handing something over, or of asking how it went. */
    sealed interface Outcome {
        /** It is there, and has no number yet. */
        record Sent() implements Outcome {}

        record Numbered(String number) implements Outcome {}

        /**
         * The receiver will not have it.
         *
         * @param why in Swedish
         */
        record Refused(String why) implements Outcome {}

        /** Nothing is wrong, and nothing has come of it yet. */
        record Waits() implements Outcome {}

        /**
         * It did not come through.
         *
         * @param why in Swedish, without names
         * @param lasts whether it will be the same next time
         */
        record Trouble(String why, boolean lasts) implements Outcome {}
    }
}
