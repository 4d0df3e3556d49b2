package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.holds.Disposables.Place;

/**
 * One disposal: what was gone through, under which decision, by whom, and how far it has come.
 *
 * @param accounts in the order in which they are gone through
 * @param approved by another person; null until then
 * @param because why it stands still by itself, or what it does with files now; else null
 */
@Swedish("gallring")
public record Disposal(
        DisposalId id,
        AuthorityId authority,
        List<AccountId> accounts,
        Span span,
        Signed prepared,
        @Nullable Signed approved,
        State state,
        @Nullable String because,
        Listing listing,
        Carried carried) {
    public Disposal {
        accounts = List.copyOf(accounts);
    }

    /** From the first day to the last, in Swedish time. */
    public record Span(LocalDate from, LocalDate to) {}

    /** Who did it and when. */
    public record Signed(PersonId by, String label, Instant at) {}

    /**
     * How far the list has come.
     *
     * @param account which of the accounts is gone through now, from nought
     * @param after where its next portion begins; null at its beginning
     * @param looked how many contributions have been looked at
     * @param expected about how many there are
     * @param listed how many the list has
     * @param chosen how many of them are to be disposed of
     * @param digest over the list so far
     */
    public record Listing(
            int account,
            @Nullable Place after,
            long looked,
            long expected,
            long listed,
            long chosen,
            Sha256 digest) {
        public long refused() {
            return listed - chosen;
        }
    }

    /**
     * How far it is carried out.
     *
     * @param place of the last item that was done
     * @param done how many were asked about again
     * @param disposed how many of them are gone
     * @param digest over what became of them
     */
    public record Carried(long place, long done, long disposed, Sha256 digest) {
        public long left() {
            return done - disposed;
        }
    }

    /** Where it stands. */
    public enum State {
        PREPARING("Listan görs", ""),
        UNPREPARED("Listan stannade av ett fel", "due"),
        PREPARED("Väntar på godkännande", "soon"),
        RUNNING("Gallras", ""),
        STOPPED("Stoppad", "soon"),
        BROKEN("Stannade av ett fel", "due"),
        ERASING("Gallrat, rensas i natt", "soon"),
        UNERASED("Gallrat, kvar på disken", "due"),
        FINISHED("Klar", "done"),
        WITHDRAWN("Återtagen", "");

        private final String swedish;
        private final String chip;

        State(String swedish, String chip) {
            this.swedish = swedish;
            this.chip = chip;
        }

        public String swedish() {
            return swedish;
        }

        /** How it is marked on a page; colour never stands alone. */
        public String chip() {
            return chip;
        }

        public boolean works() {
            return this == PREPARING || this == RUNNING;
        }
    }

    boolean leads(Cause cause) {
        return DisposalLife.TABLE.leads(state, cause);
    }

    public String address() {
        return "/arkiv/gallring/" + id.value();
    }

    /** How much of a hundred is behind it, where it works now. */
    public int percent() {
        return switch (state) {
            case PREPARING, UNPREPARED -> percent(listing.looked(), listing.expected());
            case PREPARED, WITHDRAWN -> 0;
            case RUNNING, STOPPED, BROKEN -> percent(carried.done(), listing.chosen());
            case ERASING, UNERASED, FINISHED -> 100;
        };
    }

    private static int percent(long done, long all) {
        return all <= 0 ? 0 : (int) Math.min(100, 100 * done / all);
    }

    /** A number as it is read, such as {@code 12 400}. */
    public static String shown(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
