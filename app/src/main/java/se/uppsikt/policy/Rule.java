package se.uppsikt.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the guideline in our own short wording.
 *
 * @param id the id that refusals and pages link to, such as {@code M2}
 * @param chapter the chapter's name in the guideline
 * @param wording what it demands, as one or two sentences; the profile's values are filled in
 * @param source chapter of the guideline or paragraph of law
 * @param kind what enforces it
 * @param validity when it holds
 */
public record Rule(
        String id, String chapter, String wording, String source, Kind kind, Validity validity) {

    /** What enforces a rule. */
    public enum Kind {
        GATE("Spärr"),
        DEADLINE("Tidsfrist"),
        ALARM("Larm"),
        REPORT("Redovisning"),
        PEOPLE_ONLY("Bara människor");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether the program answers for it, and not people alone. */
        public boolean enforced() {
            return this != PEOPLE_ONLY;
        }
    }

    /**
     * From the first day to the last, both counted.
     *
     * @param from the version's own first day unless the rule says another
     * @param to null while no end is decided
     */
    public record Validity(LocalDate from, @Nullable LocalDate to) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
