package se.uppsikt.access;

/** What a person is trusted with (B1). A person may have several. */
public enum Role {
    EDITOR("Redaktör"),
    ACCOUNT_OWNER("Kontoansvarig"),
    SERVICE_CENTRE("Servicecenter"),
    COMMUNICATIONS("Kommunikationsavdelningen"),
    REGISTRAR("Registrator"),
    ARCHIVIST("Arkivarie"),
    DATA_PROTECTION_OFFICER("Dataskyddsombud"),
    CRISIS_MANAGEMENT("Krisledning"),
    ADMINISTRATOR("Administratör");

    private final String swedish;

    Role(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
