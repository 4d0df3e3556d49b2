package se.uppsikt.moderation.suggestions;

import java.time.Instant;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;

/**
 * A kept suggestion.
 *
 * @param wording the number of the wording whose text it points into
 */
public record StoredSuggestion(
        ContributionId contribution,
        AccountId account,
        int wording,
        Instant writtenAt,
        Suggestion suggestion) {
    /** Whether it says that words of its contribution, present or earlier, may be a threat. */
    public boolean isThreat() {
        return suggestion.rule() == SuggestionRule.THREAT;
    }
}
