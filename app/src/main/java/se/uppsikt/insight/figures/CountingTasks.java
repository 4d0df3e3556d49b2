package se.uppsikt.insight.figures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What was changed is counted by itself, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class CountingTasks {
    private static final int SECONDS = 10;

    /** So that others have their turn, however much there is. */
    private static final int PORTIONS = 200;

    @Bean
    Task<Void> countWhatWasChanged(Counting counting) {
        return Tasks.recurring("insight-figures", FixedDelay.ofSeconds(SECONDS))
                .execute(
                        (instance, context) -> {
                            int done = 0;
                            while (done < PORTIONS
                                    && !context.getSchedulerState().isShuttingDown()
                                    && counting.next()) {
                                done++;
                            }
                        });
    }
}
