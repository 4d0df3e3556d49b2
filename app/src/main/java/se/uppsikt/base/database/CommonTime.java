package se.uppsikt.base.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The time that all nodes agree on: this machine's clock, set right by as much as the database's
 * differs. A node whose clock is wrong would otherwise take living nodes' work for left behind, and
 * do what is put off too early.
 */
@Component("commonTime")
class CommonTime implements Supplier<Instant> {
    private final InstantSource machine = InstantSource.system();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant get() {
        return machine.instant().plus(ahead);
    }

    /** How far the database's clock is ahead of this machine's; negative when it is behind. */
    void follow(Duration ahead) {
        this.ahead = ahead;
    }

    /** By how much this machine's clock is set right. */
    Duration ahead() {
        return ahead;
    }
}
