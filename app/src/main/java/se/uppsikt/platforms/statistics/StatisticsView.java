package se.uppsikt.platforms.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;

/**
 * What the page of an account's figures shows.
 *
 * @param read whether figures are read from the platform at all
 * @param connected whether the account is connected now
 * @param period how the days are told and from when
 * @param followers how many follow now; null when nobody has told
 * @param terms how the platform counts, in sentences
 * @param counted what each metric counts, by its word
 */
public record StatisticsView(
        Account account,
        boolean read,
        boolean connected,
        Period period,
        How how,
        @Nullable String followers,
        List<DayChart> charts,
        DayTable days,
        PostTable posts,
        List<String> terms,
        Map<String, String> counted) {

    /**
     * Which days are shown.
     *
     * @param first the first day that anything is kept of; null when nothing is
     */
    public record Period(int days, LocalDate from, LocalDate to, @Nullable LocalDate first) {
        public String words() {
            return SwedishTime.date(from) + " till " + SwedishTime.date(to);
        }

        public String since() {
            return first == null ? "" : SwedishTime.date(first);
        }
    }

    /**
     * How the reading goes.
     *
     * @param readAt when all of it last was read; null before that
     * @param problem what stood in the way the last time; null when nothing did
     * @param untold what the platform does not tell, in sentences
     */
    public record How(@Nullable Instant readAt, @Nullable String problem, List<String> untold) {}

    public boolean nothing() {
        return charts.isEmpty() && posts.rows().isEmpty() && followers == null;
    }
}
