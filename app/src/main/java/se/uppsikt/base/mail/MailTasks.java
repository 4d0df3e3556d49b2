package se.uppsikt.base.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** The sending, as a task of the scheduler; the instance is the message's id. And what follows. */
@Configuration(proxyBeanMethods = false)
@WithPages
class MailTasks {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("mail-send");

    @Bean
    Task<Void> sendOutgoing(SendTask task) {
        return Tasks.custom(SEND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                task.attempt(UUID.fromString(instance.getId()))
                                        .map(MailTasks::again)
                                        .orElse((complete, operations) -> operations.remove()));
    }

    @Bean
    Task<Void> forgetWhatWasSent(Mails mails) {
        return Tasks.recurring("mail-forget", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> mails.forget());
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }
}
