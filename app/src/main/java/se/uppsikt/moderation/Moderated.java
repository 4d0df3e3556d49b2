package se.uppsikt.moderation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/**
 * Somebody has taken a step about a contribution. What the platform then did is told by {@link
 * se.uppsikt.platforms.commands.CommandChanged}; that, not this, changes what others see.
 *
 * @param event which deed it was, a fixed word such as {@code takedown-begun}
 * @param fact what follows for the contribution at once; null when nothing does
 * @param particulars the step, the ground and the person's own words
 */
record Moderated(
        String event,
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        GuidelineVersion guideline,
        String sentence,
        @Nullable Fact fact,
        Map<String, String> particulars)
        implements Keepable {
    public Moderated {
        particulars = Map.copyOf(particulars);
    }
}
