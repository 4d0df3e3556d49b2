package se.uppsikt.moderation.suggestions;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * What the rules point at in a batch that was just kept, published in the transaction that kept it.
 * It leads to nothing by itself but an order among what waits (M8, S11).
 *
 * @param reworded those of the batch that have a new wording, pointed at or not
 */
public record PointedOut(List<StoredSuggestion> suggestions, List<Contribution> reworded) {
    public PointedOut {
        suggestions = List.copyOf(suggestions);
        reworded = List.copyOf(reworded);
    }

    /** What is pointed at by such rules. */
    public Set<ContributionId> by(Predicate<SuggestionRule> such) {
        return suggestions.stream()
                .filter(one -> such.test(one.suggestion().rule()))
                .map(StoredSuggestion::contribution)
                .collect(Collectors.toSet());
    }
}
