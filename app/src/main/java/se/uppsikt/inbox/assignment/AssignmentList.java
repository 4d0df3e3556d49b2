package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.records.Contribution;

/**
 * What has been handed to somebody, or by somebody.
 *
 * @param next where the next page begins; null when this is the last
 */
public record AssignmentList(View view, List<Row> rows, @Nullable String next) {
    /** The two lists. */
    public enum View {
        TO_US("", "Lämnat till oss"),
        BY_ME("av-mig", "Lämnat av mig");

        private final String address;
        private final String swedish;

        View(String address, String swedish) {
            this.address = address;
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** The view of an address; an unknown one shows what is handed to the reader. */
        static View of(String address) {
            return BY_ME.address.equals(address) ? BY_ME : TO_US;
        }

        public String link() {
            return "/inkorg/lamnat" + (address.isEmpty() ? "" : "?visa=" + address);
        }
    }

    /**
     * One row.
     *
     * @param due when an answer is due; null when nobody waits for one
     * @param inInbox whether the reader works with it in the inbox, and not by the hand-over alone
     */
    public record Row(
            Assignment assignment,
            Contribution contribution,
            Account account,
            @Nullable Instant due,
            boolean inInbox) {

        public String link() {
            return inInbox
                    ? "/inkorg/" + contribution.id().value()
                    : "/inkorg/lamnat/" + assignment.id().value();
        }

        /** The beginning of what it says. */
        public String says() {
            return contribution.says();
        }
    }

    public String nextLink() {
        return view.link() + (view.address.isEmpty() ? "?" : "&") + "efter=" + next;
    }

    /**
     * What the inbox tells of hand-overs, as far as anybody counts.
     *
     * @param waiting how many wait for the reader's receipt
     * @param reminded how many of them have waited half their time
     * @param cameBack how many of those the reader handed over have come back
     */
    public record Notice(int waiting, int reminded, int cameBack) {
        static final int COUNTED = 50;
        public static final Notice NONE = new Notice(0, 0, 0);

        public boolean any() {
            return waiting + cameBack > 0;
        }

        /** Such as {@code 3} or {@code fler än 50}. */
        public static String shown(int counted) {
            return counted > COUNTED ? "fler än " + COUNTED : Integer.toString(counted);
        }
    }
}
