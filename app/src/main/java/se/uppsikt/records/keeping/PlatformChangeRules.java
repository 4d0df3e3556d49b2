package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformChange;
import se.uppsikt.records.Vanishing;

/** What a change of the observed state means for the ledger. */
final class PlatformChangeRules {
    private PlatformChangeRules() {}

    /**
     * The removal that this change means.
     *
     * @param how as it is known now that the change is kept; null when it did not vanish
     */
    static Optional<PlatformChange> removal(
            MergedObservation news,
            ContributionId id,
            @Nullable ObservedState before,
            ObservedState after,
            @Nullable Vanishing how) {
        Instant at = after.goneAt();
        Instant since = before == null ? null : before.goneAt();
        if (at == null && since != null) {
            return Optional.of(
                    new PlatformChange.RestoredOnPlatform(
                            news.named().account(), id, news.stoodSince(since), news.toldBy()));
        }
        if (at == null || before != null && before.goneAt() != null) {
            return Optional.empty();
        }
        AccountId account = news.named().account();
        return Optional.of(
                after.vanished() && how != null
                        ? new PlatformChange.VanishedFromPlatform(
                                account, id, at, news.toldBy(), how)
                        : new PlatformChange.RemovalConfirmedByPlatform(
                                account, id, at, news.toldBy()));
    }

    /** The hiding or showing that this change means. */
    static Optional<PlatformChange> visibility(
            MergedObservation news,
            ContributionId id,
            @Nullable ObservedState before,
            ObservedState after) {
        Instant at = after.visibilityAt();
        Facts.Visibility was = before == null ? Facts.Visibility.PUBLIC : before.visibility();
        if (at == null || was == after.visibility()) {
            return Optional.empty();
        }
        AccountId account = news.named().account();
        return Optional.of(
                after.visibility() == Facts.Visibility.HIDDEN
                        ? new PlatformChange.HiddenOnPlatform(account, id, at, news.toldBy())
                        : new PlatformChange.ShownOnPlatform(account, id, at, news.toldBy()));
    }
}
