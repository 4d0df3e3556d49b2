package se.uppsikt.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.inbox.supervision.SupervisionView;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.register.Triages;

/**
 * A page of the list.
 *
 * @param first what stands before what is due, on the first page; the rest is in its place
 * @param accounts those the person may see, to choose from
 * @param handOvers who has which relay account
 * @param answers whether the person answers on any account
 * @param supervision which accounts nobody looked over, and alarms that nobody has opened
 * @param next where the next page begins; null when this is the last
 */
public record Listing(
        InboxFilter filter,
        List<Row> first,
        List<Row> rows,
        ListRows.Counts counts,
        List<Account> accounts,
        HandOver.Notices handOvers,
        boolean answers,
        SupervisionView.Notices supervision,
        @Nullable String next) {
    /**
     * One row.
     *
     * @param triaged what somebody has taken it for; null when nobody has
     * @param uncertain whether an answer may have arrived, so that somebody must look
     */
    public record Row(
            Item item,
            Contribution contribution,
            Account account,
            LifeLine line,
            DueMark due,
            Triages.@Nullable Triaged triaged,
            boolean uncertain) {
        /** Such as {@code Besvarad direkt på Facebook 14 maj 09.05}; null when it was not. */
        public @Nullable String answeredThere() {
            return ItemView.answeredThere(item, contribution, account);
        }

        /** The beginning of what it says, on one line. */
        public String says() {
            return contribution.says();
        }
    }

    /** How many the view has; null where nobody counts. */
    public ListRows.Counts.@Nullable Figure count(InboxFilter.View view) {
        return switch (view) {
            case ALL -> counts.all();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case CLOSED -> null;
        };
    }
}
