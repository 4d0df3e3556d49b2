package se.uppsikt.moderation.blocks;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;

/**
 * Ends what has come to its end. What is in force is read from the decisions each time, so that a
 * stop of the program delays an end and never loses it.
 */
@Enforces(
        value = "M7",
        how = "När sista dagen är över hävs blockeringen av sig själv, också efter en omstart.")
@Component
class BlockEnds {
    private static final Logger LOG = LoggerFactory.getLogger(BlockEnds.class);
    private static final int AT_ONCE = 100;
    private static final Machine MACHINE = new Machine("moderering");

    private final BlockRows blocks;
    private final ClosedThreadRows threads;
    private final Blocks decisions;
    private final ClosedThreads closings;
    private final InstantSource time;

    BlockEnds(
            BlockRows blocks,
            ClosedThreadRows threads,
            Blocks decisions,
            ClosedThreads closings,
            InstantSource time) {
        this.blocks = blocks;
        this.threads = threads;
        this.decisions = decisions;
        this.closings = closings;
        this.time = time;
    }

    /** Each in its own transaction: one that cannot end now stops no other. */
    void end() {
        blocks.over(time.instant(), AT_ONCE)
                .forEach(id -> tried(id, () -> decisions.timeIsOut(MACHINE, id)));
        threads.over(time.instant(), AT_ONCE)
                .forEach(id -> tried(id, () -> closings.timeIsOut(MACHINE, id)));
    }

    /** The platform has not answered to what was ordered before: it is tried again in a while. */
    private static void tried(BlockId id, Runnable end) {
        try {
            end.run();
        } catch (Refused later) {
            LOG.warn("{} cannot end yet: {}", id.value(), later.getMessage());
        }
    }
}
