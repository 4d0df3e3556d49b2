package se.uppsikt.sandbox.meta;

import java.util.ArrayList;
import java.util.List;

/** What shall go wrong with deliveries. */
public final class Wire {
    private int lost;
    private int doubled;
    private int reversed;
    private int anonymous;

    /** The next {@code count} events are never delivered. */
    public synchronized void lose(int count) {
        lost = count;
    }

    /** The next {@code count} deliveries are made twice. */
    public synchronized void duplicate(int count) {
        doubled = count;
    }

    /** The next {@code count} events are gathered and delivered one by one, last first. */
    public synchronized void reverse(int count) {
        reversed = count;
    }

    /** The next {@code count} events come without {@code from}. */
    public synchronized void omitFrom(int count) {
        anonymous = count;
    }

    public synchronized void clear() {
        lost = 0;
        doubled = 0;
        reversed = 0;
        anonymous = 0;
    }

    synchronized boolean takeLost() {
        return lost > 0 && lost-- > 0;
    }

    synchronized boolean takeDoubled() {
        return doubled > 0 && doubled-- > 0;
    }

    synchronized boolean takeAnonymous() {
        return anonymous > 0 && anonymous-- > 0;
    }

    synchronized int reversed() {
        return reversed;
    }

    synchronized void endReversal() {
        reversed = 0;
    }

    /** In Swedish, one sentence each. */
    public synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        tell(told, lost, "%d kommande händelser skickas aldrig.");
        tell(told, doubled, "%d kommande leveranser skickas två gånger.");
        tell(told, reversed, "%d kommande händelser samlas och skickas baklänges.");
        tell(told, anonymous, "%d kommande händelser saknar avsändare.");
        return told;
    }

    private static void tell(List<String> told, int count, String sentence) {
        if (count > 0) {
            told.add(sentence.formatted(count));
        }
    }
}
