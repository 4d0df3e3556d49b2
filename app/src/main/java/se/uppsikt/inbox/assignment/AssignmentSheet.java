package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.records.Contribution;

/**
 * A hand-over as its receivers see it.
 *
 * @param contribution what was handed over; null when the reader may not read it any more
 * @param due when an answer is due; null when nobody waits for one
 * @param thread what stands around it in public, in the order it was written
 * @param reads whether the reader has a right to read the account
 */
public record AssignmentSheet(
        Assignment assignment,
        Assignments.Assigned assigned,
        Account account,
        @Nullable Contribution contribution,
        @Nullable Instant due,
        List<Contribution> thread,
        boolean reads) {
    /** Whether the reader may suggest an answer here. */
    public boolean suggests() {
        return contribution != null && !inInbox() && assigned.receives();
    }

    /** Whether the reader works with it in the inbox, and not by the hand-over alone. */
    public boolean inInbox() {
        return reads && !(assignment.lent() && assigned.receives());
    }
}
