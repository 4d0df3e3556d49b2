package se.uppsikt.platforms.youtube;

/** What one poll may still take of the day's units. The history is read without looking at them. */
final class Allowance {
    private int left;
    private final boolean unlimited;

    Allowance(int left, boolean unlimited) {
        this.left = left;
        this.unlimited = unlimited;
    }

    /** Takes so much, if there is so much left. */
    boolean take(int units) {
        if (!unlimited && left < units) {
            return false;
        }
        left -= units;
        return true;
    }
}
