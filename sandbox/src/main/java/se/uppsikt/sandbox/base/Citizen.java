package se.uppsikt.sandbox.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The made-up people who can write in the sandbox. */
public enum Citizen {
    AMINA(0, "Amina Lindqvist"),
    BERTIL(1, "Bertil Åkerlund"),
    CECILIA(2, "Cecilia Östmark"),
    DRAGAN(3, "Dragan Petrović"),
    ELSA(4, "Elsa Bäckfors"),
    FARAH(5, "Farah Haddad"),
    GUSTAV(6, "Gustav Ängsvik"),
    HELMI(7, "Helmi Virtaniemi");

    private static final String PREFIX = "7420";

    private final int number;
    private final String fullName;

    Citizen(int number, String fullName) {
        this.number = number;
        this.fullName = fullName;
    }

    public String fullName() {
        return fullName;
    }

    /** The word for the person in the address of a citizen's page. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The platform gives every page its own number for a person, so that pages cannot compare. */
    public String idOn(String pageId) {
        return PREFIX + pageId.substring(pageId.length() - 3) + "55810" + (100 + number);
    }

    /** Tells people apart in ids and in the colours of their marks. */
    public int number() {
        return number;
    }

    public String initials() {
        return fullName.substring(0, 1) + fullName.charAt(fullName.indexOf(' ') + 1);
    }

    public static Optional<Citizen> withId(String pageId, String id) {
        return Arrays.stream(values()).filter(c -> c.idOn(pageId).equals(id)).findFirst();
    }

    public static Optional<Citizen> withSlug(String slug) {
        return Arrays.stream(values()).filter(c -> c.slug().equals(slug)).findFirst();
    }
}
