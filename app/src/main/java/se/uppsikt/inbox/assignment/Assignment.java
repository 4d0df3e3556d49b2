package se.uppsikt.inbox.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/**
 * A contribution handed over to a service area or a colleague (S7).
 *
 * @param lent whether the receivers read it by the hand-over alone
 * @param word what the sender said with it, for the receivers alone; empty when nothing
 * @param times when it was handed over, and what happens if nobody receives it
 * @param answering whether an answer is on its way; nothing returns meanwhile
 * @param receipt who has received it; null while nobody has
 * @param suggestion the answer suggested last; null when none is
 * @param ending how it ended; null while it is open
 */
@Swedish("överlämning")
public record Assignment(
        AssignmentId id,
        ContributionId contribution,
        AccountId account,
        Sender from,
        Receiver to,
        boolean lent,
        String word,
        Times times,
        boolean answering,
        @Nullable Mark receipt,
        @Nullable SuggestedAnswer suggestion,
        @Nullable Ending ending) {

    /** Whoever handed it over. */
    public record Sender(PersonId person, String label, ServiceAreaId area) {}

    /**
     * To whom.
     *
     * @param person the colleague; null when it is the whole service area
     * @param name as it is shown, the area's or the colleague's
     */
    public record Receiver(ServiceAreaId area, @Nullable PersonId person, String name) {
        /** Whether this is one of those it is. */
        boolean has(Employee one) {
            return person == null ? area.equals(one.serviceArea()) : person.equals(one.id());
        }
    }

    /**
     * The clock of the receipt.
     *
     * @param remindAt when half of the time has gone
     * @param returnsAt when it returns unless somebody has received it
     */
    public record Times(Instant at, Instant remindAt, Instant returnsAt) {}

    /** Somebody did something with it. */
    public record Mark(PersonId by, String label, Instant at) {}

    /** An answer that somebody who may not answer has written for those who may. */
    @Swedish("svarsförslag")
    public record SuggestedAnswer(String text, String label, Instant at) {}

    /**
     * How it ended.
     *
     * @param word why, in the words of whoever gave it back; empty otherwise
     */
    public record Ending(End end, String label, String word, Instant at) {}

    /** Why it ended. */
    public enum End {
        /** The contribution was answered, closed or is gone. */
        SETTLED,
        /** Nobody received it in time. */
        LAPSED,
        GIVEN_BACK,
        TAKEN_BACK,
        /** It is no longer public, and those who were lent it may not read it. */
        CLOSED_TO_THEM
    }

    public boolean open() {
        return ending == null;
    }

    public boolean awaitsReceipt() {
        return open() && receipt == null;
    }

    /** Whether half of the time has gone and nobody has received it. */
    public boolean reminds(Instant now) {
        return awaitsReceipt() && !answering && !now.isBefore(times.remindAt());
    }

    boolean returns(Instant now) {
        return awaitsReceipt() && !answering && !now.isBefore(times.returnsAt());
    }

    /** Where it stands, such as {@code Lämnad till Stadsbyggnad, väntar på kvittens}. */
    public String shown() {
        Ending over = ending;
        if (over != null) {
            return switch (over.end()) {
                case SETTLED -> "Var lämnad till " + to.name();
                case LAPSED -> "Återlämnad: ingen hos " + to.name() + " tog emot";
                case GIVEN_BACK -> "Lämnad tillbaka av " + over.label();
                case TAKEN_BACK -> "Tagen tillbaka från " + to.name();
                case CLOSED_TO_THEM -> "Återlämnad: " + to.name() + " får inte längre läsa det";
            };
        }
        Mark received = receipt;
        if (received == null) {
            return "Lämnad till " + to.name() + ", väntar på kvittens";
        }
        return (suggestion == null ? "Mottagen av " : "Svarsförslag finns, mottagen av ")
                + received.label();
    }
}
