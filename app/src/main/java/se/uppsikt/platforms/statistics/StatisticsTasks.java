package se.uppsikt.platforms.statistics;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What is read by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class StatisticsTasks {
    @Bean
    Task<Void> readFigures(StatisticsTask task) {
        return Tasks.custom(StatisticsJobs.READ)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(30)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId()));
    }

    @Bean
    Task<Void> planFigures(StatisticsJobs jobs) {
        return Tasks.recurring("platforms-statistics-plan", FixedDelay.ofHours(1))
                .execute((instance, context) -> jobs.all());
    }
}
