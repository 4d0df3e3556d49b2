package se.uppsikt.archive.sip;

/**
 * A page of the list of all that was written.
 *
 * @param title which months it covers
 * @param from where its lines begin on disk; {@code to} where they end
 */
public record SearchPage(String file, String title, long rows, long from, long to) {}
