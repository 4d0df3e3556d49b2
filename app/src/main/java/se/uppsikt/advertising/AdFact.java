package se.uppsikt.advertising;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a platform tells of our ads. */
public sealed interface AdFact {

    /** What a thing is. */
    enum Sort {
        CAMPAIGN,
        AD_SET,
        AD,
        CREATIVE
    }

    /**
     * A campaign, a set or an ad as it stands now.
     *
     * @param key the platform's id of it
     */
    record Standing(Sort sort, String key, Terms terms) implements AdFact {}

    /**
     * What is said of it. What a platform does not say, or says in a way that nobody understands,
     * is null; its words are kept as they are.
     *
     * @param parent the key of the campaign or set that it belongs to
     * @param review whether the platform has let it pass
     * @param reasons why it has not
     */
    record Terms(
            @Nullable String parent,
            String name,
            @Nullable String status,
            @Nullable String review,
            List<String> reasons,
            Period period,
            @Nullable Audience audience,
            @Nullable Creative creative,
            @Nullable Long budgetMicro) {
        public Terms {
            reasons = List.copyOf(reasons);
        }
    }

    /** From when and until when it runs; an end that is null is none. */
    record Period(@Nullable Instant starts, @Nullable Instant ends) {
        public static final Period UNTOLD = new Period(null, null);
    }

    /**
     * What is shown; told with the ad, or apart by a key of its own.
     *
     * @param link where it leads
     */
    record Creative(@Nullable String key, @Nullable String headline, @Nullable String link) {}

    /** What an ad cost and gave in a day of the account's own clock. */
    record Day(String ad, LocalDate day, Figures figures) implements AdFact {}

    /**
     * Figures of a day; null is not known, and never nought.
     *
     * @param spendMicro in millionths of the currency
     * @param uniques how many persons; days cannot be added together
     * @param settled whether the platform will not correct it any more
     */
    record Figures(
            String currency,
            @Nullable Long spendMicro,
            @Nullable Long impressions,
            @Nullable Long clicks,
            @Nullable Long uniques,
            boolean settled) {
        boolean sameAs(Figures other) {
            return settled(false).equals(other.settled(false));
        }

        private Figures settled(boolean other) {
            return new Figures(currency, spendMicro, impressions, clicks, uniques, other);
        }
    }
}
