package se.uppsikt.inbox.bulk;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;

/**
 * All that a list holds, ordered to be sorted at once.
 *
 * @param searched whether words were searched for; they are not kept when it is over
 * @param accounts where the person answered when it was ordered
 * @param count how many the list held then
 */
@Swedish("sortering av många")
public record BulkSorting(
        BulkId id,
        PersonId by,
        Triage kind,
        Chosen list,
        boolean searched,
        Set<AccountId> accounts,
        Instant orderedAt,
        Listed.Count count,
        State state,
        Progress progress) {
    public BulkSorting {
        accounts = Set.copyOf(accounts);
    }

    /**
     * How far it has come.
     *
     * @param place where the next portion begins; null at the beginning
     * @param walked how many of the list have been gone through
     * @param left how many were left alone, and why
     * @param lost whether the person has lost the right to some of the accounts
     */
    public record Progress(
            @Nullable String place, int walked, int sorted, Map<Left, Integer> left, boolean lost) {
        static final Progress NONE = new Progress(null, 0, 0, Map.of(), false);

        public Progress {
            left = Map.copyOf(left);
        }

        public int leftAlone() {
            return left.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What was gone through and was none of it: it did not pass the filter, or came later. */
        public int others() {
            return walked - sorted - leftAlone();
        }
    }

    /** Where it stands. */
    public enum State {
        RUNNING("pågår"),
        STOPPED("är stoppad"),
        BROKEN("stannade av ett fel i Uppsikt"),
        FINISHED("är klar");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        /** After its name, such as {@code pågår}. */
        public String swedish() {
            return swedish;
        }

        /** How it is marked on a page; colour never stands alone. */
        public String chip() {
            return switch (this) {
                case RUNNING -> "";
                case STOPPED -> "soon";
                case BROKEN -> "due";
                case FINISHED -> "done";
            };
        }

        public boolean mayStop() {
            return BulkLifeRules.LIFE.leads(this, BulkLifeRules.Cause.STOPPED);
        }

        public boolean mayResume() {
            return BulkLifeRules.LIFE.leads(this, BulkLifeRules.Cause.RESUMED);
        }
    }

    public String address() {
        return "/inkorg/manga/" + id.value();
    }

    /** The key under which it sorts one: under the same key nothing is sorted twice. */
    public String once(ContributionId one) {
        return id.value() + "/" + one.value();
    }

    /** What it is called, such as {@code Sorteringen av 12 400}. */
    public String named() {
        return (list.narrowing().sifts() ? "Sorteringen bland " : "Sorteringen av ") + counted();
    }

    /** How many there were, such as {@code 12 400} or {@code fler än 50 000}. */
    public String counted() {
        return counted(count);
    }

    static String counted(Listed.Count count) {
        return (count.more() ? "fler än " : "") + shown(count.number());
    }

    /** A number as it is read, such as {@code 12 400}. */
    public static String shown(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }

    /** How much of what was counted is behind it; all of it, when it is over. */
    public int gone() {
        return count.number() - remaining();
    }

    /** What is left to go through of those that were counted. */
    public int remaining() {
        return state == State.FINISHED ? 0 : Math.max(0, count.number() - progress.walked());
    }
}
