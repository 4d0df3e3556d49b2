package se.uppsikt.publishing.language;

import java.util.Set;

/**
 * What the guideline says of a text, and what somebody wants no advice on.
 *
 * @param lix above which a text is called heavy
 * @param emojis how many may stand in a text
 */
public record Limits(int lix, int emojis, Set<Rule> off) {
    public Limits {
        off = Set.copyOf(off);
    }
}
