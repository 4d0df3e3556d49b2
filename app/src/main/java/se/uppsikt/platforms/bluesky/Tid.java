package se.uppsikt.platforms.bluesky;

import java.util.UUID;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.publications.PublicationId;

/**
 * What a record that a command or a publication makes is called: the same in every attempt, so that
 * it can be made once only, and be looked up. It has the form that the network wants, and tells
 * when it was ordered as far as the order's own name does.
 */
final class Tid {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int PER_MILLI = 1_000;
    private static final long MICROS = (1L << 53) - 1;
    private static final int COUNTER = (1 << 10) - 1;

    private Tid() {}

    static String of(CommandId command) {
        return of(command.value());
    }

    static String of(PublicationId publication) {
        return of(publication.value());
    }

    private static String of(UUID id) {
        long high = id.getMostSignificantBits();
        long millis = high >>> 16;
        long micros = millis * PER_MILLI + (high & COUNTER) % PER_MILLI & MICROS;
        long left = micros << 10 | id.getLeastSignificantBits() & COUNTER;
        char[] out = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = LETTERS.charAt((int) (left & LETTERS.length() - 1));
            left >>>= 5;
        }
        return new String(out);
    }
}
