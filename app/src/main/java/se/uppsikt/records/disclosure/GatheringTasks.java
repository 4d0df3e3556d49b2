package se.uppsikt.records.disclosure;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** Gathering goes on as a task: after a hard stop it is found dead and revived. */
@Configuration(proxyBeanMethods = false)
@WithPages
class GatheringTasks {
    static final TaskDescriptor<Void> GATHER = TaskDescriptor.of("records-disclosure-gather");

    private static final int PORTIONS_AT_A_TIME = 5;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Task<Void> gatherForRequest(Gatherings gatherings) {
        return Tasks.custom(GATHER)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.OnFailureRetryLater<>(PAUSE),
                                (failed, operations) ->
                                        gatherings.broke(
                                                UUID.fromString(
                                                        failed.getExecution()
                                                                .taskInstance
                                                                .getId()))))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                after(
                                        more(
                                                gatherings,
                                                UUID.fromString(instance.getId()),
                                                context.getSchedulerState()::isShuttingDown)));
    }

    private static boolean more(Gatherings gatherings, UUID id, BooleanSupplier closing) {
        for (int done = 0; done < PORTIONS_AT_A_TIME && !closing.getAsBoolean(); done++) {
            if (!gatherings.next(id)) {
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
