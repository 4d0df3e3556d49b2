package se.uppsikt.archive.disposal;

import org.springframework.stereotype.Component;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.records.destruction.DisposalId;

/** The next portion of whatever a disposal does now. */
@Component
class DisposalWork {
    private final DisposalRows rows;
    private final ListMaking listMaking;
    private final CarryingOut carryingOut;
    private final RecordWriting recordWriting;
    private final DisposalRecorder desk;

    DisposalWork(
            DisposalRows rows,
            ListMaking listMaking,
            CarryingOut carryingOut,
            RecordWriting recordWriting,
            DisposalRecorder desk) {
        this.rows = rows;
        this.listMaking = listMaking;
        this.carryingOut = carryingOut;
        this.recordWriting = recordWriting;
        this.desk = desk;
    }

    /** Whether there is more to do. */
    boolean next(DisposalId id) {
        return switch (rows.find(id).orElseThrow().state()) {
            case PREPARING -> listMaking.next(id);
            case RUNNING -> carryingOut.next(id);
            case UNPREPARED, PREPARED, STOPPED, BROKEN, ERASING, UNERASED, FINISHED, WITHDRAWN ->
                    false;
        };
    }

    /** Takes what is gone off the disk, and writes the record. */
    boolean erase(DisposalId id) {
        recordWriting.end(id);
        return false;
    }

    /** It could not go on; whoever looks is told, and may let it try again. */
    void broke(DisposalId id) {
        rows.move(id, Cause.BROKEN, "Ett fel i Uppsikt stoppade arbetet tre gånger.", desk.now());
    }
}
