package se.uppsikt.platforms.publications;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What publications do by themselves, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class PublicationTasks {
    @Bean
    Task<Void> carryOutPublication(PublicationTask task) {
        return Tasks.custom(PublicationQueue.PUBLICATION)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId()));
    }

    /** Whatever a dead process left behind. */
    @Bean
    Task<Void> publicationSweep(PublicationAttempts desk) {
        return Tasks.recurring("publications-sweep", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> desk.findLost());
    }

    /** What was lent and may not be fetched any more. */
    @Bean
    Task<Void> loanSweep(Loans loans) {
        return Tasks.recurring("publications-loans", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> loans.sweep());
    }
}
