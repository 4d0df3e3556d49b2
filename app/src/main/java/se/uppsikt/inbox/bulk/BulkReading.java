package se.uppsikt.inbox.bulk;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;

/** What the inbox tells of the orders to sort many: those that are going on, to whoever did it. */
@Component
public class BulkReading {
    /** More at once are not told of; nobody follows more. */
    private static final int TOLD = 5;

    private final BulkRows rows;

    BulkReading(BulkRows rows) {
        this.rows = rows;
    }

    /** A person's own that are going on or stand still. */
    public List<BulkSorting> open(Employee me) {
        return rows.open(me.id(), TOLD);
    }
}
