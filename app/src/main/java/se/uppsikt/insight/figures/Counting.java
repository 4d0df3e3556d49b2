package se.uppsikt.insight.figures;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.database.Locks;
import se.uppsikt.insight.figures.CountRows.Stretch;

/** Counts what was changed, and all of it from the beginning, a portion at a time. */
@Service
class Counting {
    private static final int CHANGES = 2_000;
    private static final int MONTHS = 60;

    private final ChangeRows changes;
    private final CountRows rows;
    private final Locks locks;
    private final InstantSource time;

    Counting(ChangeRows changes, CountRows rows, Locks locks, InstantSource time) {
        this.changes = changes;
        this.rows = rows;
        this.locks = locks;
        this.time = time;
    }

    /**
     * The next portion. What is taken to be counted and the count are one transaction: stopped in
     * between, nothing is lost. What is changed meanwhile has noted so by itself.
     *
     * @return whether there was anything
     */
    @Transactional
    boolean next() {
        locks.take(Locks.Lock.FIGURES);
        List<Stretch> days = changes.takeDays(CHANGES);
        rows.count(days);
        List<Stretch> months = changes.takeMonths(MONTHS);
        rows.count(months);
        changes.counted(time.instant());
        return !days.isEmpty() || !months.isEmpty();
    }

    /** Orders that all is counted from the beginning, unless that is under way. */
    @Transactional
    boolean orderAll() {
        locks.take(Locks.Lock.FIGURES);
        if (changes.monthsLeft() > 0) {
            return false;
        }
        changes.orderAll(time.instant());
        return true;
    }

    long monthsLeft() {
        return changes.monthsLeft();
    }
}
