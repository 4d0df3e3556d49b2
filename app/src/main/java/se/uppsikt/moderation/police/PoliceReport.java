package se.uppsikt.moderation.police;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/**
 * A report to the police that somebody is to make (M4).
 *
 * @param motive why it was judged so, in the words of whoever did; null where nothing may be told
 * @param urgent suspected abuse of a child: the police are called at once, and nothing is copied
 * @param doneAt null until somebody has made it
 * @param reference the number the police gave; null until then
 */
@Swedish("polisanmälan")
public record PoliceReport(
        ContributionId contribution,
        AccountId account,
        String ground,
        String groundName,
        @Nullable String motive,
        boolean urgent,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String reference) {
    /** Which report: a contribution may have one for each of several grounds. */
    public record Key(ContributionId contribution, String ground) {}
}
