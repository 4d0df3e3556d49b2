package se.uppsikt.archive.disposal;

import org.springframework.stereotype.Component;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.DisposalId;

/** The next portion of whatever a disposal does now. */
@Component
class DisposalWork {
    private final DisposalRows rows;
    private final Stages stages;
    private final Destruction destruction;
    private final DisposalRecorder desk;

    DisposalWork(DisposalRows rows, Stages stages, Destruction destruction, DisposalRecorder desk) {
        this.rows = rows;
        this.stages = stages;
        this.destruction = destruction;
        this.desk = desk;
    }

    /** What is done one after another. */
    @Component("disposalStages")
    record Stages(ListMaking listMaking, CarryingOut carryingOut, RecordWriting recordWriting) {}

    /** Whether there is more to do. */
    boolean next(DisposalId id) {
        return switch (rows.find(id).orElseThrow().state()) {
            case PREPARING -> goThrough() || stages.listMaking().next(id);
            case RUNNING -> goThrough() || stages.carryingOut().next(id);
            case UNPREPARED, PREPARED, STOPPED, BROKEN, ERASING, UNERASED, FINISHED, WITHDRAWN ->
                    false;
        };
    }

    /** What tells of something is known first: nothing is left because it is not. */
    private boolean goThrough() {
        return destruction.goThrough();
    }

    /** Takes what is gone off the disk, and writes the record. */
    boolean erase(DisposalId id) {
        stages.recordWriting().end(id);
        return false;
    }

    /** It could not go on; whoever looks is told, and may let it try again. */
    void broke(DisposalId id) {
        rows.move(id, Cause.BROKEN, "Ett fel i Uppsikt stoppade arbetet tre gånger.", desk.now());
    }
}
