package se.uppsikt.advertising;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;

/**
 * What an audience says of itself that somebody must know of. Pure. Platforms may show no ads to
 * minors that are based on profiling (DSA, article 28.2), and nobody who pays asks for it.
 */
@Enforces(
        value = "N2",
        how =
                "En annons vars målgrupp rymmer personer under 18 år pekas ut: som fel när de väljs efter intressen eller egna målgrupper, annars som något att se efter.")
final class AudienceRules {
    private AudienceRules() {}

    /**
     * @param fault whether it must be put right, and not only looked after
     */
    record Warning(boolean fault, String sentence) {}

    static List<Warning> warnings(@Nullable Audience audience) {
        List<Warning> warnings = new ArrayList<>();
        if (audience == null || !audience.minors()) {
            return warnings;
        }
        String who =
                audience.ages().isEmpty()
                        ? "Ingen åldersgräns är satt, så målgruppen rymmer personer under 18 år"
                        : "Målgruppen rymmer personer under 18 år";
        warnings.add(
                audience.profiled()
                        ? new Warning(
                                true,
                                who
                                        + ", och de väljs efter "
                                        + by(audience)
                                        + ". Annonser till minderåriga får inte bygga på profilering (EU:s förordning om digitala tjänster, artikel 28.2). Pausa annonsen på plattformen, och ta bort urvalet eller sätt åldern till minst 18 år.")
                        : new Warning(
                                false,
                                who
                                        + ". Se efter att den inte visas utifrån profilering: inga intressen och inga egna eller liknande målgrupper (EU:s förordning om digitala tjänster, artikel 28.2)."));
        return warnings;
    }

    private static String by(Audience audience) {
        List<String> by = new ArrayList<>();
        if (!audience.interests().isEmpty()) {
            by.add("intressen");
        }
        if (!audience.lists().isEmpty()) {
            by.add("egna eller liknande målgrupper");
        }
        return String.join(" och ", by);
    }
}
