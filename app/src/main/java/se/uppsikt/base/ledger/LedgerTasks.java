package se.uppsikt.base.ledger;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** What the log does by itself, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class LedgerTasks {
    private static final int SECONDS = 5;
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 1);

    @Bean
    Task<Void> chainEntries(Sealer sealer) {
        return Tasks.recurring("ledger-chain", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sealer.chain());
    }

    /** Soon after midnight, or when the program comes up after one. */
    @Bean
    Task<Void> sealDays(DaySealing sealing) {
        return Tasks.recurring("ledger-seal", Schedules.daily(SwedishTime.ZONE, AFTER_MIDNIGHT))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .execute((instance, context) -> sealing.sealDaysThatAreOver());
    }
}
