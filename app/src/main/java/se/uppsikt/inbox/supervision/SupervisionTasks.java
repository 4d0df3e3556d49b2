package se.uppsikt.inbox.supervision;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** What supervision does by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class SupervisionTasks {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The instance is the contribution's id. */
    static final TaskDescriptor<Void> PASS_ON = TaskDescriptor.of("inbox-alarm-pass-on");

    @Bean
    Task<Void> passAlarmOn(Alarms alarms) {
        return Tasks.oneTime(PASS_ON)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .execute((instance, context) -> alarms.passOn(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> tellWhatWaits(Digests digests) {
        return Tasks.recurring("inbox-digest", Schedules.daily(SwedishTime.ZONE, MORNING))
                .execute((instance, context) -> digests.morning());
    }

    @Bean
    Task<Void> tellWhatCameToBeOwed(Digests digests) {
        return Tasks.recurring("inbox-late", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> digests.hourly());
    }
}
