package se.uppsikt.access;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The roles by the words that the municipality's files call them. */
    public static Map<String, Role> words() {
        Map<String, Role> words = new LinkedHashMap<>();
        words.put("redaktör", EDITOR);
        words.put("kontoansvarig", ACCOUNT_OWNER);
        words.put("servicecenter", SERVICE_CENTRE);
        words.put("kommunikation", COMMUNICATIONS);
        words.put("registrator", REGISTRAR);
        words.put("arkivarie", ARCHIVIST);
        words.put("dataskyddsombud", DATA_PROTECTION_OFFICER);
        words.put("krisledning", CRISIS_MANAGEMENT);
        words.put("revisor", AUDITOR);
        words.put("administratör", ADMINISTRATOR);
        return words;
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
