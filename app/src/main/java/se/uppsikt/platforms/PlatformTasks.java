package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.commands.CommandDesk;
import se.uppsikt.platforms.commands.CommandTask;
import se.uppsikt.platforms.commands.Outbox;
import se.uppsikt.platforms.intake.FollowUps;
import se.uppsikt.platforms.intake.MediaTask;
import se.uppsikt.platforms.intake.PollTask;
import se.uppsikt.platforms.intake.Wakeup;

/** What platforms does by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class PlatformTasks {
    @Bean
    Task<Void> carryOutCommand(CommandTask task) {
        return Tasks.custom(Outbox.COMMAND)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId()));
    }

    @Bean
    Task<Void> pollAccount(PollTask task) {
        return Tasks.custom(FollowUps.POLL)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId()));
    }

    @Bean
    Task<Integer> connectAccount(ConnectTask task) {
        return Tasks.custom(FollowUps.CONNECT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId(), instance.getData()));
    }

    @Bean
    Task<Integer> askForOne(PollTask task) {
        return Tasks.custom(FollowUps.ASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.ask(instance.getId(), instance.getData()));
    }

    @Bean
    Task<Void> fetchMedia(MediaTask task) {
        return Tasks.oneTime(FollowUps.MEDIA).execute((instance, context) -> task.fetchWaiting());
    }

    /** Whatever a lost signal or a dead process left behind. */
    @Bean
    Task<Void> platformSweep(Wakeup wakeup, CommandDesk desk, MediaTask media) {
        return Tasks.recurring("platforms-sweep", FixedDelay.ofSeconds(10))
                .execute(
                        (instance, context) -> {
                            wakeup.wake();
                            desk.findLost();
                            media.fetchWaiting();
                        });
    }
}
