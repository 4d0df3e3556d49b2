package se.uppsikt.insight.logbook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** A check that was ordered on the page, as a task; the instance is its id. */
@Configuration(proxyBeanMethods = false)
@WithPages
class VerificationTasks {
    static final TaskDescriptor<Void> VERIFY = TaskDescriptor.of("logbook-verify");
    private static final Duration AFTER_CLOSING = Duration.ofSeconds(1);

    @Bean
    Task<Void> verifyTask(Verifying verifying) {
        return Tasks.custom(VERIFY)
                .execute(
                        (instance, context) -> {
                            Verification now =
                                    verifying.run(
                                            new VerificationId(UUID.fromString(instance.getId())),
                                            () -> context.getSchedulerState().isShuttingDown(),
                                            _ -> {});
                            return now.state() == Verification.State.RUNNING
                                    ? (complete, operations) ->
                                            operations.reschedule(
                                                    complete,
                                                    complete.getTimeDone().plus(AFTER_CLOSING))
                                    : (complete, operations) -> operations.remove();
                        });
    }
}
