package se.uppsikt.archive.sip;

import java.util.List;
import java.util.stream.Collectors;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Vanishing;

/** Whether what a package holds is still what is kept (A6). */
final class PackedRules {
    private PackedRules() {}

    /**
     * How a contribution stands, as far as a package tells of it. That somebody has looked at it,
     * or that it is archived, changes nothing in a package.
     */
    static String standing(Contribution contribution) {
        Facts facts = contribution.facts();
        return List.of(
                        contribution.versions(),
                        contribution.media(),
                        facts.answering(),
                        facts.visibility(),
                        facts.registration(),
                        facts.withdrawnAt() != null,
                        facts.neverShown(),
                        explained(facts))
                .stream()
                .map(Object::toString)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Empty while nobody knows how it vanished, as in packages made before that was told. */
    private static String explained(Facts facts) {
        return switch (facts.vanishing()) {
            case null -> "";
            case Vanishing.Unknown _ -> "";
            case Vanishing.ByAuthor _ -> "AUTHOR";
            case Vanishing.ByPlatform _ -> "PLATFORM";
            case Vanishing.WithRemoved _ -> "WITH_OURS";
            case Vanishing.WithVanished _ -> "WITH_ABOVE";
        };
    }
}
