package se.uppsikt.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import se.uppsikt.shared.Objection;

/** The short name of a new account, made of its platform and its name. */
final class HandleRules {
    private HandleRules() {}

    /** Such as {@code facebook-orebro-stadsbibliotek}. */
    static String handle(Platform platform, String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String first = platform.name().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? first : first + "-" + plain;
    }

    static List<Objection> objections(String name, String handle, String page) {
        return name.length() <= ApplicationRules.LONGEST_NAME && handle.contains("-")
                ? List.of()
                : List.of(
                        Objection.of(
                                "K1",
                                "Kontots namn behöver minst en bokstav eller siffra, och högst "
                                        + ApplicationRules.LONGEST_NAME
                                        + " tecken.",
                                "Rätta namnet",
                                page + "#namn"));
    }
}
