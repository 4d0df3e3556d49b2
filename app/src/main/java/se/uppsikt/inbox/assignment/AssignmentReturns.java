package se.uppsikt.inbox.assignment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.WithPages;

/**
 * Returns what nobody has received in time (S7). What is over is read from the hand-overs each
 * time, so that a stop of the program delays a return and never loses it.
 */
@Component
class AssignmentReturns {
    private static final int AT_ONCE = 100;

    private final AssignmentRows rows;
    private final Assignments assignments;
    private final AssignmentRecorder desk;

    AssignmentReturns(AssignmentRows rows, Assignments assignments, AssignmentRecorder desk) {
        this.rows = rows;
        this.assignments = assignments;
        this.desk = desk;
    }

    /** Each in its own transaction, the one that has waited longest first. */
    void lapse() {
        rows.over(desk.now(), AT_ONCE).forEach(assignments::lapse);
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
    }
}
