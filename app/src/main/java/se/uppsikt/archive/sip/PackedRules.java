package se.uppsikt.archive.sip;

import java.util.List;
import java.util.stream.Collectors;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;

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
                        facts.neverShown())
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
