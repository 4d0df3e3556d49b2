package se.uppsikt.inbox.supervision;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What supervision does by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class SupervisionTasks {
    /** The instance is the contribution's id. */
    static final TaskDescriptor<Void> PASS_ON = TaskDescriptor.of("inbox-alarm-pass-on");

    @Bean
    Task<Void> passAlarmOn(Alarms alarms) {
        return Tasks.oneTime(PASS_ON)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .execute((instance, context) -> alarms.passOn(UUID.fromString(instance.getId())));
    }
}
