package se.uppsikt.inbox.supervision;

import java.util.List;

/** What was done about what may be danger to life, in the word of whoever did it (S11). */
public enum DangerOutcome {
    EMERGENCY_CALLED("112 är larmat"),
    CHILD_REPORTED("Orosanmälan är gjord"),
    CONTACT_MADE("En människa har fått kontakt"),
    NO_DANGER("Ingen fara");

    private final String swedish;

    DangerOutcome(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }

    /** Those that need no more words. */
    public static List<DangerOutcome> done() {
        return List.of(EMERGENCY_CALLED, CHILD_REPORTED, CONTACT_MADE);
    }

    /** The same, with what is done for a child first where it is one. */
    public static List<DangerOutcome> done(boolean child) {
        return child ? List.of(CHILD_REPORTED, EMERGENCY_CALLED, CONTACT_MADE) : done();
    }

    String onRecord() {
        return switch (this) {
            case EMERGENCY_CALLED, CHILD_REPORTED, CONTACT_MADE ->
                    "Åtgärd vid fara för liv: " + swedish;
            case NO_DANGER -> "Bedömd som ingen fara för liv";
        };
    }
}
