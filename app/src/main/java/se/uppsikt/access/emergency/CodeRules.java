package se.uppsikt.access.emergency;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.shared.Objection;

/** What must be said by whoever brings a code. */
final class CodeRules {
    static final int LONGEST = 200;

    private CodeRules() {}

    static List<Objection> objections(String code, String name, String reason) {
        List<Objection> objections = new ArrayList<>();
        if (code.isBlank()) {
            objections.add(of("Skriv koden från serverns konsol."));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            objections.add(of("Skriv ditt namn, med högst " + LONGEST + " tecken."));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            objections.add(of("Skriv varför koden används, med högst " + LONGEST + " tecken."));
        }
        return objections;
    }

    /** The code does not open: wrong, used, or too old; which is not told. */
    static Objection closed() {
        return of(
                "Koden öppnar inte. Den gäller en gång och i en timme. Gör en ny på servern med"
                        + " kommandot engangskod, och skriv den här.");
    }

    private static Objection of(String sentence) {
        return Objection.of("B2", sentence);
    }
}
