package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Destruction.Purged;
import se.uppsikt.records.destruction.DisposalId;

/**
 * Ends a disposal: what it destroyed is taken out of files too, which takes time and may be cut
 * off; then its record is written, once.
 */
@Component
class RecordWriting {
    private final DisposalRows rows;
    private final DisposalRecordRows records;
    private final Destruction destruction;
    private final DisposalRecorder desk;
    private final TransactionTemplate transaction;

    RecordWriting(
            DisposalRows rows,
            DisposalRecordRows records,
            Destruction destruction,
            DisposalRecorder desk,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.records = records;
        this.destruction = destruction;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** Outside a transaction; done again, it changes nothing. */
    void end(DisposalId id) {
        if (rows.find(id).orElseThrow().state() == State.ERASING) {
            Purged purged = destruction.purge(id, told -> rows.tell(id, told));
            if (purged.done()) {
                transaction.executeWithoutResult(_ -> write(id, purged.left()));
            } else {
                rows.move(
                        id,
                        Cause.BROKEN,
                        "Det här är kvar: " + String.join(", ", purged.left()),
                        desk.now());
            }
        }
    }

    private void write(DisposalId id, List<String> left) {
        Disposal one = rows.held(id).orElseThrow();
        if (one.state() != State.ERASING) {
            return;
        }
        Instant now = desk.now();
        int year = SwedishTime.day(now).getYear();
        DisposalRecord record =
                new DisposalRecord(
                        id,
                        year,
                        records.next(year),
                        now,
                        one.listing().digest(),
                        one.carried().digest(),
                        one.listing().listed(),
                        one.carried().place(),
                        left);
        records.add(record);
        rows.move(id, Cause.ERASED, null, now);
        desk.written(record, one);
    }
}
