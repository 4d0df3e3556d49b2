package se.uppsikt.records.destruction;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/**
 * Each night what nobody owns is taken away. Once anybody wants to dispose of anything, which
 * originals tell of what is known beforehand: a portion a transaction, and where it stands is kept.
 */
@Configuration(proxyBeanMethods = false)
@WithPages
class DestructionTasks {
    private static final int PORTIONS_AT_A_TIME = 20;
    private static final LocalTime NIGHT = LocalTime.of(4, 20);

    @Bean
    Task<Void> sweepUnownedFiles(UnownedFiles files) {
        return Tasks.recurring("records-unowned-files", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> files.sweep());
    }

    @Bean
    Task<Void> nameOriginals(Tracing tracing) {
        return Tasks.recurring("records-originals-named", FixedDelay.ofMinutes(1))
                .execute(
                        (instance, context) -> {
                            int portions = 0;
                            while (tracing.wanted()
                                    && portions < PORTIONS_AT_A_TIME
                                    && tracing.goThrough()) {
                                portions++;
                            }
                        });
    }
}
