package se.uppsikt.policy;

/**
 * One rule of the guideline in our own short wording.
 *
 * @param id the id that refusals and pages link to, such as {@code M2}
 * @param chapter the chapter's name in the guideline
 * @param wording what it demands, as one or two sentences
 * @param source chapter of the guideline or paragraph of law
 * @param kind what enforces it
 */
public record Rule(String id, String chapter, String wording, String source, Kind kind) {
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
    }
}
