package se.uppsikt.archive.sip;

/**
 * What is being done and how much of it.
 *
 * @param step in Swedish
 */
public record BuildProgress(String step, long done, long expected) {
    public long percent() {
        return expected == 0 ? 0 : Math.min(100, done * 100 / expected);
    }
}
