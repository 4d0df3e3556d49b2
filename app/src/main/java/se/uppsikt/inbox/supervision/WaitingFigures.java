package se.uppsikt.inbox.supervision;

import java.util.Collection;
import java.util.Map;
import se.uppsikt.accounts.AccountId;

/** How much waits on accounts, as mere numbers; the inbox tells. */
public interface WaitingFigures {
    /**
     * On how many of these something waits for an answer, and how many; none for an empty queue.
     */
    Map<AccountId, Long> waiting(Collection<AccountId> accounts);
}
