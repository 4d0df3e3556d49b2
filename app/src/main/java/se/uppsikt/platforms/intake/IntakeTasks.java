package se.uppsikt.platforms.intake;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.ConnectionJobs;

/** What the way in does by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class IntakeTasks {
    @Bean
    Task<Void> pollAccount(PollTask task) {
        return Tasks.custom(ConnectionJobs.POLL)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId()));
    }

    @Bean
    Task<Integer> askForOne(PollTask task) {
        return Tasks.custom(AskRows.ASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.ask(instance.getId(), instance.getData()));
    }

    @Bean
    Task<Void> fetchMedia(MediaFetchTask task) {
        return Tasks.oneTime(PlatformJobs.MEDIA)
                .execute((instance, context) -> task.fetchWaiting());
    }

    /** Whatever a lost signal or a dead process left behind. */
    @Bean
    Task<Void> platformSweep(InterpreterSignal wakeup, MediaFetchTask media) {
        return Tasks.recurring("platforms-sweep", FixedDelay.ofSeconds(10))
                .execute(
                        (instance, context) -> {
                            wakeup.wake();
                            media.fetchWaiting();
                        });
    }
}
