package se.uppsikt.records.redaction;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What is given out is made as a task, a part at a time: after a hard stop it goes on. */
@Configuration(proxyBeanMethods = false)
@WithPages
class ReleaseTasks {
    static final TaskDescriptor<Void> RELEASE = TaskDescriptor.of("records-release");

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Task<Void> makeRelease(ReleaseBuilding building) {
        return Tasks.custom(RELEASE)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.OnFailureRetryLater<>(PAUSE),
                                (failed, operations) ->
                                        building.broke(
                                                UUID.fromString(
                                                        failed.getExecution()
                                                                .taskInstance
                                                                .getId()))))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) -> {
                            boolean more = true;
                            while (more && !context.getSchedulerState().isShuttingDown()) {
                                more = building.next(UUID.fromString(instance.getId()));
                            }
                            return after(more);
                        });
    }

    private static CompletionHandler<Void> after(boolean more) {
        return more
                ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                : (complete, operations) -> operations.remove();
    }
}
