package se.uppsikt.access;

/** What a person is trusted with (B1). A person may have several. */
public enum Role {
    EDITOR("Redaktör", "en redaktör"),
    ACCOUNT_OWNER("Kontoansvarig", "en kontoansvarig"),
    SERVICE_CENTRE("Servicecenter", "Servicecenter"),
    COMMUNICATIONS("Kommunikationsavdelningen", "Kommunikationsavdelningen"),
    REGISTRAR("Registrator", "en registrator"),
    ARCHIVIST("Arkivarie", "en arkivarie"),
    DATA_PROTECTION_OFFICER("Dataskyddsombud", "dataskyddsombudet"),
    CRISIS_MANAGEMENT("Krisledning", "krisledningen"),
    ADMINISTRATOR("Administratör", "en administratör");

    private final String swedish;
    private final String somebody;

    Role(String swedish, String somebody) {
        this.swedish = swedish;
        this.somebody = somebody;
    }

    public String swedish() {
        return swedish;
    }

    /** Whom to ask, in a sentence such as {@code Be en registrator att göra det.} */
    public String somebody() {
        return somebody;
    }
}
