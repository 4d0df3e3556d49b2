package se.uppsikt.access.oidc;

/** Why Uppsikt does not let somebody in whom the provider let in. */
public enum TurnedAway {
    MISSING("uppgift", "En uppgift saknas i inloggningen"),
    SEVERAL("uppgift", "En uppgift har flera värden, eller ett som inte är text"),
    TOO_LONG("uppgift", "En uppgift är för lång eller har tecken som inte går att läsa"),
    GROUPS_LEFT_OUT(
            "grupper", "Inloggningen räknar inte upp personens grupper, för att de är så många"),
    UNKNOWN_AREA("verksamhet", "Verksamheten finns inte i organisationen"),
    WITHOUT_ROLES("roll", "Ingen av personens grupper ger en roll"),
    NAME_TAKEN("namn", "Användarnamnet är redan någon annans här"),
    MAIL_SHARED("namn", "Flera som har förts in här har samma e-postadress"),
    LEFT("slutat", "Personen har slutat, enligt kommunens katalog eller personlista"),
    STRENGTH("styrka", "En administratör loggade in utan det som krävs");

    private final String code;
    private final String swedish;

    TurnedAway(String code, String swedish) {
        this.code = code;
        this.swedish = swedish;
    }

    /** As the address of the sign-in page has it. */
    String code() {
        return code;
    }

    /** For whoever mends it. */
    public String swedish() {
        return swedish;
    }
}
