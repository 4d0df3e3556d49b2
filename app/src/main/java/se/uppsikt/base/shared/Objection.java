package se.uppsikt.base.shared;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a rule refuses an act.
 *
 * @param rule the rule's id in the guideline, such as {@code M2}; pages link it to {@code
 *     /riktlinjer#M2}
 * @param sentence what is missing, in Swedish, as one sentence; never content or names of citizens
 * @param mend what the person can do about it, or null where nothing helps
 */
public record Objection(String rule, String sentence, @Nullable Mend mend) {

    /** The button that mends: its Swedish words and the page it leads to. */
    public record Mend(String label, String href) {}

    public static Objection of(String rule, String sentence) {
        return new Objection(rule, sentence, null);
    }

    public static Objection of(String rule, String sentence, String label, String href) {
        return new Objection(rule, sentence, new Mend(label, href));
    }
}
