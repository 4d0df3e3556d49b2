package se.uppsikt.moderation.police;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;

/**
 * Whether what is shown to nobody may be shown again, and what this person may do about it.
 *
 * @param proposal what waits for another person's word; null when nobody has proposed it
 */
public record WithholdingReversal(
        @Nullable Proposal proposal, boolean mayPropose, boolean mayDecide) {

    /**
     * Somebody has read the decision of the police or a prosecutor that it is no crime.
     *
     * @param reference where that decision is found
     */
    public record Proposal(
            ContributionId contribution,
            AccountId account,
            String reference,
            String motive,
            PersonId by,
            String label,
            Instant at) {}

    /** The last row of the page before. */
    public record Place(Instant at, UUID id) {}

    /** One proposal in a list. */
    public record Waiting(UUID id, String account, String by, Instant since) {}
}
