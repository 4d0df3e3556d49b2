package se.uppsikt.accounts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.uppsikt.base.shared.Objection;

/** The short name of a new account, made of its platform and its name. */
public final class HandleRules {
    /** A longer name fits neither the platforms nor our own pages. */
    public static final int LONGEST_NAME = 100;

    /**
     * What stands in the place of a handle in the address of some page; a test holds it against
     * every page there is.
     */
    static final Set<String> RESERVED =
            Set.of(
                    "anslutning",
                    "ansokan",
                    "bevarande",
                    "nycklar",
                    "offentliga",
                    "original",
                    "ruta");

    private HandleRules() {}

    /** Such as {@code facebook-orebro-stadsbibliotek}. */
    public static String handle(Platform platform, String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String first = platform.name().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? first : first + "-" + plain;
    }

    public static List<Objection> objections(String name, String handle, String page) {
        List<Objection> objections = new ArrayList<>();
        if (name.length() > LONGEST_NAME || !handle.contains("-")) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Kontots namn behöver minst en bokstav eller siffra, och högst "
                                    + LONGEST_NAME
                                    + " tecken.",
                            "Rätta namnet",
                            page + "#namn"));
        }
        if (reserved(handle)) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Namnet ger kontot en adress som en av Uppsikts egna sidor har.",
                            "Välj ett annat namn",
                            page + "#namn"));
        }
        return objections;
    }

    /** Whether a page of Uppsikt's own lies where the account's page would. */
    static boolean reserved(String handle) {
        return RESERVED.contains(handle);
    }
}
