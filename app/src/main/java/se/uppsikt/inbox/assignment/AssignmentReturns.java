package se.uppsikt.inbox.assignment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.WithPages;

/**
 * Returns what nobody has received in time, and what nobody may receive any more (S7). What is over
 * is read from the hand-overs each time, so that a stop of the program delays a return and never
 * loses it.
 */
@Component
class AssignmentReturns {
    private static final Logger LOG = LoggerFactory.getLogger(AssignmentReturns.class);
    private static final int AT_ONCE = 100;

    private final AssignmentRows rows;
    private final Assignments assignments;
    private final LostRights lost;
    private final AssignmentRecorder desk;

    AssignmentReturns(
            AssignmentRows rows,
            Assignments assignments,
            LostRights lost,
            AssignmentRecorder desk) {
        this.rows = rows;
        this.assignments = assignments;
        this.lost = lost;
        this.desk = desk;
    }

    /** Each in its own transaction, the one that has waited longest first. */
    void lapse() {
        rows.over(desk.now(), AT_ONCE).forEach(assignments::lapse);
    }

    /**
     * A right can be lost in many ways – another task, another unit, the end of a turn, a mark of
     * secrecy – and none of them tells us; so each that is open is looked at, some at a time.
     */
    void shutOff() {
        List<Employee> people = lost.people();
        List<AssignmentId> some = rows.byRight(null, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream().filter(id -> lost.seemsLost(id, people)).forEach(this::shutOff);
            some = rows.byRight(some.getLast(), AT_ONCE);
        }
    }

    private void shutOff(AssignmentId id) {
        try {
            lost.returned(id);
        } catch (Refused somebodyWrites) {
            LOG.debug("Hand-over {} is in somebody's hand and returns later", id.value());
        }
    }

    /** What hand-overs do by themselves: they return. */
    @Configuration(proxyBeanMethods = false)
    @WithPages
    static class Returning {
        @Bean
        Task<Void> returnAssignments(AssignmentReturns returns) {
            return Tasks.recurring("assignments-return", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> returns.lapse());
        }

        @Bean
        Task<Void> returnWhatIsShutOff(AssignmentReturns returns) {
            return Tasks.recurring("assignments-shut-off", FixedDelay.ofMinutes(5))
                    .execute((instance, context) -> returns.shutOff());
        }
    }
}
