package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Keepable;

/**
 * What the platform told about a contribution, as the ledger remembers it. The facts are set by the
 * keeping itself.
 */
sealed interface Told extends Keepable {
    /** Gone without our doing; our copy stays. */
    record VanishedFromPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements Told {
        @Override
        public String event() {
            return "vanished-from-platform";
        }

        @Override
        public String sentence() {
            return "Borttagen på plattformen, inte av kommunen; Uppsikts exemplar är kvar";
        }
    }

    /** Gone after we had it removed. */
    record RemovalConfirmedByPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements Told {
        @Override
        public String event() {
            return "removal-confirmed-by-platform";
        }

        @Override
        public String sentence() {
            return "Plattformen bekräftar borttagningen";
        }
    }

    /** Hidden on the platform itself, or by others than us. */
    record HiddenOnPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements Told {
        @Override
        public String event() {
            return "hidden-on-platform";
        }

        @Override
        public String sentence() {
            return "Dold på plattformen";
        }
    }

    /** Shown again on the platform itself. */
    record ShownOnPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements Told {
        @Override
        public String event() {
            return "shown-on-platform";
        }

        @Override
        public String sentence() {
            return "Synlig igen på plattformen";
        }
    }

    /** The removal that this change means. */
    static Optional<Told> removal(
            Gathered news, ContributionId id, @Nullable Standing before, Standing after) {
        Instant at = after.goneAt();
        if (at == null || before != null && before.goneAt() != null) {
            return Optional.empty();
        }
        AccountId account = news.named().account();
        return Optional.of(
                after.vanished()
                        ? new VanishedFromPlatform(account, id, at, news.toldBy())
                        : new RemovalConfirmedByPlatform(account, id, at, news.toldBy()));
    }

    /** The hiding or showing that this change means. */
    static Optional<Told> visibility(
            Gathered news, ContributionId id, @Nullable Standing before, Standing after) {
        Instant at = after.visibilityAt();
        Facts.Visibility was = before == null ? Facts.Visibility.PUBLIC : before.visibility();
        if (at == null || was == after.visibility()) {
            return Optional.empty();
        }
        AccountId account = news.named().account();
        return Optional.of(
                after.visibility() == Facts.Visibility.HIDDEN
                        ? new HiddenOnPlatform(account, id, at, news.toldBy())
                        : new ShownOnPlatform(account, id, at, news.toldBy()));
    }

    @Override
    default Actor actor() {
        return new Machine("diarium");
    }
}
