package se.uppsikt.base.timestamps;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** The asking, as a task of the scheduler: whoever comes up finds every day that still waits. */
@Configuration(proxyBeanMethods = false)
@WithPages
class StampTasks {
    private static final int SECONDS = 60;

    @Bean
    Task<Void> stampDays(Stamping stamping) {
        return Tasks.recurring("ledger-stamp", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> stamping.stampWhatIsDue());
    }
}
