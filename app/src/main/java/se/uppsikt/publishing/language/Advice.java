package se.uppsikt.publishing.language;

/**
 * Something that may be said better. Whoever writes decides.
 *
 * @param sentence what it is and what to do instead, in Swedish
 * @param from where it begins in the text, as {@link String#substring} counts
 * @param to where it ends
 */
public record Advice(Rule rule, String sentence, int from, int to) {}
