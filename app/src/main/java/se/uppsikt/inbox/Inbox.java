package se.uppsikt.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/** The door of the inbox, for the modules after it: by when what waits is to be answered. */
@Service
@Swedish("inkorg")
class Inbox {
    private final ItemRows rows;

    Inbox(ItemRows rows) {
        this.rows = rows;
    }

    /** When an answer is due, for those that wait; asked once for a whole page. */
    public Map<ContributionId, Instant> due(Collection<ContributionId> ids) {
        Map<ContributionId, Instant> due = new HashMap<>();
        rows.items(ids)
                .forEach(
                        (id, item) -> {
                            Instant at = item.due();
                            if (at != null && item.state() != Item.State.CLOSED) {
                                due.put(id, at);
                            }
                        });
        return due;
    }
}
