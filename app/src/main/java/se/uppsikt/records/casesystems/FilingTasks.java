package se.uppsikt.records.casesystems;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What is done later: handing over, trying, reading receipts, and looking for what is late. */
@Configuration(proxyBeanMethods = false)
@WithPages
class FilingTasks {
    static final TaskDescriptor<Void> FILE = TaskDescriptor.of("case-system-file");
    static final TaskDescriptor<Void> TRY = TaskDescriptor.of("case-system-try");

    /** By key and round: what was ordered for an earlier one finds nothing to do. */
    static TaskInstance.Builder<Void> instance(Filing filing) {
        return FILE.instance(filing.contribution().value() + "/" + filing.round());
    }

    @Bean
    Task<Void> handOver(FilingAttempt attempt, InstantSource time) {
        return Tasks.custom(FILE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                attempt.attempt(instance.getId(), time.instant())
                                        .map(FilingTasks::again)
                                        .orElse((complete, operations) -> operations.remove()));
    }

    @Bean
    Task<Void> tryReceiver(Trials trials) {
        return Tasks.oneTime(TRY).execute((instance, context) -> trials.attempt(instance.getId()));
    }

    @Bean
    Task<Void> readReceipts(ReceiptFolder receipts) {
        return Tasks.recurring("case-system-receipts", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> receipts.read());
    }

    @Bean
    Task<Void> lookForLate(FilingWatch watch) {
        return Tasks.recurring("case-system-late", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> watch.look());
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }
}
