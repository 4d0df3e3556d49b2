package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.shared.SwedishTime;

/** Keeps the first look of the day and puts it on record; both or neither. */
@Component
class LookRecorder {
    private final LookRows rows;
    private final AccountRecorder deeds;
    private final Locks locks;

    LookRecorder(LookRows rows, AccountRecorder deeds, Locks locks) {
        this.rows = rows;
        this.deeds = deeds;
        this.locks = locks;
    }

    Instant now() {
        return deeds.now();
    }

    /**
     * One at a time notes a first look: whoever notes several in one transaction would otherwise
     * wait for somebody who notes them in another order.
     */
    void note(Employee me, AccountId account) {
        Instant now = deeds.now();
        LocalDate today = SwedishTime.day(now);
        if (rows.has(account, today)) {
            return;
        }
        locks.take(Locks.Lock.FIRST_LOOK);
        if (rows.add(account, today, me, now)) {
            deeds.note(
                    "account-looked-over",
                    me,
                    account,
                    "Kontot sågs över för första gången den dagen",
                    Map.of("dag", today.toString()));
        }
    }
}
