package se.uppsikt.platforms.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Objection;

/** When a choice can be made. Pure. */
final class RetentionRules {
    private static final String RULE = "H1";
    private static final int LONGEST = 1_000;

    private RetentionRules() {}

    static List<Objection> objections(Way before, Optional<Way> wanted, String reason) {
        List<Objection> objections = new ArrayList<>();
        if (wanted.isEmpty()) {
            objections.add(Objection.of(RULE, "Välj vad som ska gälla."));
        } else if (wanted.get() == before) {
            objections.add(Objection.of(RULE, "Det gäller redan. Inget ändrades."));
        }
        if (reason.isBlank()) {
            objections.add(Objection.of(RULE, "Skriv varför. Skälet blir en del av loggen."));
        } else if (reason.length() > LONGEST) {
            objections.add(
                    Objection.of(RULE, "Skälet får vara högst %d tecken.".formatted(LONGEST)));
        }
        return objections;
    }
}
