package se.uppsikt.base.database;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins what is to be done at once when the transaction that orders it has been committed. The
 * scheduler looks for it while it is being ordered, when nobody else can see it yet, and would find
 * it up to a second later: whoever has sent an answer waits for that.
 */
@Component
class TasksAfterCommit extends AbstractSchedulerListener {
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<Clock> clock;

    TasksAfterCommit(ObjectProvider<Scheduler> scheduler, ObjectProvider<Clock> clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant due) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !due.isAfter(clock.getObject().now())
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .noneMatch(Looking.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Looking());
        }
    }

    /** Once, however much the transaction has ordered. */
    private final class Looking implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }
}
