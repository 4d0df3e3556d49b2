package se.uppsikt.inbox.likes;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;

/** What is not to be liked, and why. */
@Enforces(value = "S1", how = "Beröm besvaras med ett tryck på Gilla där plattformen tillåter det.")
final class LikeRules {
    private LikeRules() {}

    /** Whether there is anything of the sort to like on the platform at all. */
    static boolean offered(Contribution about, Capabilities platform) {
        return platform.like() && about.received() && about.kind() == ContributionKind.COMMENT;
    }

    static List<Objection> against(Contribution about, Capabilities platform) {
        List<Objection> objections = new ArrayList<>();
        if (!offered(about, platform)) {
            objections.add(
                    Objection.of(
                            "X8",
                            "Plattformen låter inte Uppsikt gilla det här. Svara i stället."));
        }
        if (about.facts().secret()) {
            objections.add(
                    Objection.of(
                            "M3",
                            "Det här är markerat som hemligt eller känsligt. Gilla det inte: också det"
                                    + " säger något om någon."));
        }
        if (about.facts().withdrawnAt() != null
                || about.facts().visibility() == Facts.Visibility.REMOVED) {
            objections.add(
                    Objection.of(
                            "S5", "Det finns inte längre på plattformen och går inte att gilla."));
        } else if (about.facts().visibility() == Facts.Visibility.HIDDEN) {
            objections.add(
                    Objection.of(
                            "S1", "Vi har dolt det här. Visa det igen först, om det ska gillas."));
        }
        return objections;
    }
}
