package se.uppsikt.insight.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of follow-up shows, and the documents of it.
 *
 * @param groups what else may be followed up
 * @param lines the figures, one by one, beside the period before
 * @param grounds what was moderated, by ground
 * @param months the latest twelve, in order
 * @param units each committee, service area or account with its most important figures
 * @param platforms what the platforms have counted on each account
 */
public record FollowUpView(
        About about,
        List<Scope.Group> groups,
        List<Line> lines,
        List<Line> grounds,
        Months months,
        List<Units> units,
        List<OfPlatform> platforms) {

    /**
     * What it is about.
     *
     * @param readable how many accounts of how many are read by whoever looks
     * @param runs whether the period is not over
     * @param since the first month that is counted; null when none is
     */
    public record About(
            Instant at,
            Scope scope,
            Period period,
            boolean runs,
            int readable,
            int all,
            @Nullable YearMonth since,
            ChangeRows.State counting) {
        /** Whether nothing is known of the period before. */
        public boolean nothingBefore() {
            return unknown(period.before());
        }

        boolean unknown(Period some) {
            return since == null || !some.after().first().isAfter(since);
        }

        /** Whether the period before began before anything was counted. */
        public boolean partlyBefore() {
            return !nothingBefore() && since != null && period.before().first().isBefore(since);
        }

        public boolean nothing() {
            return unknown(period);
        }

        public boolean stale() {
            return counting.rebuilding();
        }

        public @Nullable Instant countedAt() {
            return counting.countedAt();
        }

        public @Nullable Instant waitingSince() {
            return counting.waiting();
        }
    }

    /**
     * A figure.
     *
     * @param id names its explanation
     * @param first whether it stands on the first screen by itself
     * @param href where what is counted is found; null where there is no such list
     */
    public record Line(
            String id,
            String word,
            Shown now,
            Shown before,
            @Nullable String href,
            boolean first) {}

    /**
     * The latest twelve months.
     *
     * @param political what was moderated on the ground that is near to opinions
     */
    public record Months(List<MonthPlot> plots, List<MonthRow> rows, List<String> political) {}

    /** A month's numbers; the political by ground. */
    public record MonthRow(YearMonth month, Shown received, Shown inTime, List<Shown> political) {
        public String name() {
            return MonthPlot.name(month);
        }
    }

    /** Units of one sort. */
    public record Units(String id, String word, String heading, List<UnitRow> rows) {}

    /** A unit's most important figures. */
    public record UnitRow(
            String word,
            String address,
            Shown received,
            Shown inTime,
            Shown median,
            Shown waiting,
            Shown published) {}

    /**
     * What a platform has counted on an account.
     *
     * @param note for how many days its views are told
     */
    public record OfPlatform(
            String word,
            String handle,
            Shown followers,
            Shown followersBefore,
            Shown views,
            Shown paid,
            Shown reached,
            Shown interactions,
            String note) {}
}
