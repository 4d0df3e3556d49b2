package se.uppsikt.operation.measures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** The notes, as a task of the scheduler: one node makes them. */
@Configuration(proxyBeanMethods = false)
@WithPages
class MeasureTasks {
    @Bean
    Task<Void> noteMeasures(Measures measures) {
        return Tasks.recurring("operation-measures", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> measures.note());
    }
}
