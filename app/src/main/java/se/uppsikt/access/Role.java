package se.uppsikt.access;

/** What a person is trusted with (B1). A person may have several. */
public enum Role {
    EDITOR("Redaktör", "en redaktör"),
    ACCOUNT_OWNER("Kontoansvarig", "en kontoansvarig"),
    SERVICE_CENTRE("Kontaktcenter", "Kontaktcenter"),
    COMMUNICATIONS("Kommunikation", "Kommunikation"),
    REGISTRAR("Registrator", "en registrator"),
    ARCHIVIST("Arkivarie", "en arkivarie"),
    DATA_PROTECTION_OFFICER("Dataskyddsombud", "dataskyddsombudet"),
    CRISIS_MANAGEMENT("Krisledning", "krisledningen"),
    AUDITOR("Revisor", "en revisor"),
    ADMINISTRATOR("Administratör", "en administratör");

    private final String swedish;
    private final String somebody;

    Role(String swedish, String somebody) {
        this.swedish = swedish;
        this.somebody = somebody;
    }

    /** Where the municipality has no name of its own for it; see {@link Names}. */
    public String swedish() {
        return swedish;
    }

    /** Whether a unit has the role, by its own name, and not each person. */
    boolean isUnit() {
        return this == SERVICE_CENTRE || this == COMMUNICATIONS;
    }

    /** Whom to ask, in a sentence such as {@code Be en registrator att göra det.} */
    public String somebody() {
        return somebody;
    }

    /**
     * What this municipality calls its roles. Two are units with names of their own, which stand in
     * its profile; whoever reads that tells them.
     */
    @FunctionalInterface
    public interface Names {
        String of(Role role);

        /** Whom to ask, in a sentence such as {@code Be en registrator att göra det.} */
        default String somebody(Role role) {
            return role.isUnit() ? of(role) : role.somebody();
        }
    }
}
