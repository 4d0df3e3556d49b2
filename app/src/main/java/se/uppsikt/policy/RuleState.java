package se.uppsikt.policy;

import java.util.List;
import se.uppsikt.base.shared.Objection.Mend;

/**
 * How one rule is kept now.
 *
 * @param rule the rule's id, such as {@code K3}
 * @param sentence such as {@code 3 konton bryter mot regeln} or {@code Alla konton har minst två
 *     redaktörer}
 * @param breaches what breaks it, each with its mend; empty when nothing does
 */
public record RuleState(String rule, String sentence, List<Breach> breaches) {
    public RuleState {
        breaches = List.copyOf(breaches);
    }

    /**
     * Something that breaks a rule. Everybody who is signed in may read it: it names accounts and
     * counts, never citizens and never what they wrote.
     *
     * @param what such as {@code Örebro kommun på Facebook}
     * @param sentence what is wrong with it
     * @param mend the button that leads to where it is mended
     */
    public record Breach(String what, String sentence, Mend mend) {}

    /**
     * The state of a rule that is about accounts.
     *
     * @param kept the sentence when no account breaks it
     */
    public static RuleState ofAccounts(String rule, List<Breach> breaches, String kept) {
        return new RuleState(
                rule,
                switch (breaches.size()) {
                    case 0 -> kept;
                    case 1 -> "1 konto bryter mot regeln.";
                    default -> breaches.size() + " konton bryter mot regeln.";
                },
                breaches);
    }

    public boolean kept() {
        return breaches.isEmpty();
    }
}
