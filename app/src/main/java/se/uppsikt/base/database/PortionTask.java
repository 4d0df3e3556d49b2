package se.uppsikt.base.database;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Long work as a task, done a portion at a time: after some portions others have their turn, for
 * answers wait in the same queue; after a hard stop it is found dead and goes on; when it fails
 * again and again it is told so.
 */
public final class PortionTask {
    private static final int PORTIONS_AT_A_TIME = 5;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration AWAY = Duration.ofSeconds(5);

    private PortionTask() {}

    /** What is done, by the name of the task's instance. */
    public interface Work {
        /** The next portion; whether there is more. */
        boolean next(String instance);

        /** It has failed as often as it is tried. */
        void broke(String instance);
    }

    public static Task<Void> of(TaskDescriptor<Void> name, Work work) {
        return Tasks.custom(name)
                .onFailure(patient(work))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                after(
                                        more(
                                                work,
                                                instance.getId(),
                                                context.getSchedulerState()::isShuttingDown)));
    }

    /** However long the server is away: that is no failure of what is done. */
    private static FailureHandler<Void> patient(Work work) {
        FailureHandler<Void> counted =
                new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES,
                        new FailureHandler.OnFailureRetryLater<>(PAUSE),
                        (failed, operations) ->
                                work.broke(failed.getExecution().taskInstance.getId()));
        return (failed, operations) -> {
            if (failed.getCause().filter(ServerAway::in).isPresent()) {
                operations.reschedule(failed, failed.getTimeDone().plus(AWAY));
            } else {
                counted.onFailure(failed, operations);
            }
        };
    }

    private static boolean more(Work work, String instance, BooleanSupplier closing) {
        for (int done = 0; done < PORTIONS_AT_A_TIME && !closing.getAsBoolean(); done++) {
            if (!work.next(instance)) {
                return false;
            }
        }
        return true;
    }

    private static CompletionHandler<Void> after(boolean more) {
        return more
                ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                : (complete, operations) -> operations.remove();
    }
}
