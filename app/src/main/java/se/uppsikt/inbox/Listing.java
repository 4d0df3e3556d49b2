package se.uppsikt.inbox;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.inbox.assignment.Assignment;
import se.uppsikt.inbox.assignment.AssignmentList;
import se.uppsikt.inbox.bulk.BulkSorting;
import se.uppsikt.inbox.languages.Language;
import se.uppsikt.inbox.supervision.SupervisionView;
import se.uppsikt.inbox.views.Narrowed;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * A page of the list.
 *
 * @param first what stands before what is due, on the first page; the rest is in its place
 * @param accounts those the person may see, to choose from
 * @param handOvers who has which relay account
 * @param assigned what has been handed over to the person, and what came back
 * @param answers whether the person answers on any account
 * @param supervision which accounts nobody looked over, and alarms that nobody has opened
 * @param next where the next page begins; null when this is the last
 * @param early whether the page ends because enough was looked at to narrow it
 * @param narrowed how it is narrowed, and the person's own views
 * @param bulk what the person has ordered to be sorted, all of a list at once, and is not over
 */
public record Listing(
        InboxFilter filter,
        List<Row> first,
        List<Row> rows,
        ListRows.Counts counts,
        List<Account> accounts,
        HandOver.Notices handOvers,
        AssignmentList.Notice assigned,
        boolean answers,
        SupervisionView.Notices supervision,
        @Nullable String next,
        boolean early,
        Narrowed narrowed,
        List<BulkSorting> bulk) {
    /** What many are most often taken for at once; the other sorts are a fold away. */
    public static final Set<Triage> AT_HAND =
            Collections.unmodifiableSet(
                    EnumSet.of(Triage.NEEDS_NO_ANSWER, Triage.FEEDBACK, Triage.KEPT_IN_ORDER));

    /**
     * What was just done with many, told once.
     *
     * @param undoable those with an answer that has not left the house
     * @param until until when they can be undone; null when nothing can
     * @param text what was written to them
     */
    public record Told(String words, List<String> undoable, @Nullable Instant until, String text) {
        static final String TEXT = "text";

        Told(String words) {
            this(words, List.of(), null, "");
        }

        /** As it is kept until the page is asked for; nothing was done when it is empty. */
        static Told of(Map<String, String> kept) {
            String until = kept.get("until");
            return until == null
                    ? new Told(kept.getOrDefault("told", ""))
                    : new Told(
                            kept.getOrDefault("told", ""),
                            List.of(kept.getOrDefault("ids", "").split(" ")),
                            Instant.parse(until),
                            kept.getOrDefault("sent", ""));
        }

        /**
         * @param draft what is to be written on
         */
        HashMap<String, String> kept(String draft) {
            HashMap<String, String> kept = new HashMap<>(Map.of("told", words, TEXT, draft));
            if (until != null) {
                kept.putAll(Map.of("ids", String.join(" ", undoable), "until", until.toString()));
                kept.put("sent", text);
            }
            return kept;
        }
    }

    /**
     * One row.
     *
     * @param line null when it says no more than the deadline does
     * @param triaged what somebody has taken it for; null when nobody has
     * @param assigned who has it, or that it came back; null when nobody was handed it (S7)
     * @param language in which it is written; null for Swedish
     * @param uncertain whether an answer may have arrived, so that somebody must look
     */
    public record Row(
            Item item,
            Contribution contribution,
            Account account,
            @Nullable LifeLine line,
            DueMark due,
            Triages.@Nullable Triaged triaged,
            @Nullable Assignment assigned,
            @Nullable Language language,
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

    /**
     * The account of the filter, in words; of one that the person does not reach nothing is told.
     */
    public String account() {
        return accounts.stream()
                .filter(each -> each.id().equals(filter.account()))
                .map(Account::shown)
                .findFirst()
                .orElse("Ett konto som du inte når");
    }

    /**
     * Whether all of it can be sorted at once: it is narrowed, and goes on past this page (S12).
     */
    public boolean bulky() {
        return answers && (next != null || filter.after() != null) && filter.bulky();
    }

    /** The person's own view that shows just this; null when none does. */
    public Narrowed.@Nullable Saved saved() {
        return filter.words() == null ? narrowed.saved(filter.kept().query()) : null;
    }

    /** How many the view has; null where nobody counts, as in what is narrowed. */
    public ListRows.Counts.@Nullable Figure count(InboxFilter.View view) {
        if (filter.narrowing().asks()) {
            return null;
        }
        return switch (view) {
            case ALL -> counts.all();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case CLOSED -> null;
        };
    }
}
