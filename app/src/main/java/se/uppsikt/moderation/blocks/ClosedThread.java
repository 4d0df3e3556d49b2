package se.uppsikt.moderation.blocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;

/**
 * A post under which nobody may comment for a time, whatever anybody thinks (M9).
 *
 * @param about the post, or a comment under it where the post itself is not kept
 * @param by how whoever decided is named
 * @param ended null while it lasts
 */
public record ClosedThread(
        BlockId id,
        AccountId account,
        ContributionId about,
        GuidelineVersion guideline,
        String motive,
        Instant until,
        String by,
        Instant at,
        Block.@Nullable Word ended) {

    /** The last day it holds, in Swedish time. */
    public String lastDay() {
        return SwedishTime.date(SwedishTime.day(until.minusSeconds(1)));
    }

    boolean runs() {
        return ended == null;
    }
}
