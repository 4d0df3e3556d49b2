package se.uppsikt.records;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;

/**
 * What the platform told about a contribution, as the ledger remembers it. The facts are set by the
 * keeping itself.
 */
public sealed interface PlatformChange extends Keepable {
    /** Gone without a removal of its own by us; our copy stays. */
    record VanishedFromPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars,
            Vanishing how)
            implements PlatformChange {
        @Override
        public String event() {
            return "vanished-from-platform";
        }

        @Override
        public String sentence() {
            return switch (how) {
                        case Vanishing.Unknown _ ->
                                how.swedish() + ", och det är inte känt vem som tog bort den";
                        case Vanishing.ByAuthor _,
                                Vanishing.ByPlatform _,
                                Vanishing.WithRemoved _,
                                Vanishing.WithVanished _ ->
                                how.swedish();
                    }
                    + "; Uppsikts exemplar är kvar";
        }

        @Override
        public Map<String, String> particulars() {
            return PlatformChange.with(above(how), particulars);
        }
    }

    /**
     * It was gone before we knew that what it stood under had been taken away by us, which explains
     * it.
     */
    record VanishedWithRemoved(
            AccountId account, ContributionId contribution, Instant at, Vanishing.WithRemoved how)
            implements PlatformChange {
        @Override
        public String event() {
            return "vanished-with-what-was-removed";
        }

        @Override
        public String sentence() {
            return how.swedish() + "; Uppsikts exemplar är kvar";
        }

        @Override
        public Map<String, String> particulars() {
            return PlatformChange.with(above(how), Map.of());
        }
    }

    /** Gone after we had it removed. */
    record RemovalConfirmedByPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements PlatformChange {
        @Override
        public String event() {
            return "removal-confirmed-by-platform";
        }

        @Override
        public String sentence() {
            return "Plattformen bekräftar borttagningen";
        }
    }

    /** There again after it was gone, as when a filter has let it go. */
    record RestoredOnPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements PlatformChange {
        @Override
        public String event() {
            return "restored-on-platform";
        }

        @Override
        public String sentence() {
            return "Finns på plattformen igen";
        }
    }

    /** Hidden on the platform itself, or by others than us. */
    record HiddenOnPlatform(
            AccountId account,
            ContributionId contribution,
            Instant at,
            Map<String, String> particulars)
            implements PlatformChange {
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
            implements PlatformChange {
        @Override
        public String event() {
            return "shown-on-platform";
        }

        @Override
        public String sentence() {
            return "Synlig igen på plattformen";
        }
    }

    /** What it stood under and went with; null when it went by itself, as far as is known. */
    private static @Nullable ContributionId above(Vanishing how) {
        return switch (how) {
            case Vanishing.WithRemoved(var above, _) -> above;
            case Vanishing.WithVanished(var above, _) -> above;
            case Vanishing.ByAuthor _, Vanishing.ByPlatform _, Vanishing.Unknown _ -> null;
        };
    }

    private static Map<String, String> with(
            @Nullable ContributionId above, Map<String, String> particulars) {
        Map<String, String> all = new TreeMap<>(particulars);
        if (above != null) {
            all.put("above", above.value().toString());
        }
        return all;
    }

    @Override
    default Actor actor() {
        return new Machine("diarium");
    }
}
