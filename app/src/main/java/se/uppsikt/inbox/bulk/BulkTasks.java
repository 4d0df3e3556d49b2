package se.uppsikt.inbox.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** The carrying out, as tasks: after a hard stop it is found dead and revived. */
@Configuration(proxyBeanMethods = false)
@WithPages
class BulkTasks {
    static final TaskDescriptor<Void> SORT = TaskDescriptor.of("inbox-bulk-sort");

    /** Then others have their turn: answers wait in the same queue. */
    private static final int PORTIONS_AT_A_TIME = 5;

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    /** A name for each time it begins: the task that is just stopping must not take its place. */
    static String instance(BulkId id, Instant at) {
        return id.value() + "/" + at.toEpochMilli();
    }

    private static BulkId order(String instance) {
        return new BulkId(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    @Bean
    Task<Void> sortMany(BulkPortions portions) {
        return Tasks.custom(SORT)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                TRIES,
                                new FailureHandler.OnFailureRetryLater<>(PAUSE),
                                (failed, operations) ->
                                        portions.broke(
                                                order(failed.getExecution().taskInstance.getId()))))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                after(
                                        more(
                                                portions,
                                                order(instance.getId()),
                                                context.getSchedulerState()::isShuttingDown)));
    }

    @Bean
    Task<Void> endWhatStandsStill(BulkPortions portions) {
        return Tasks.recurring("inbox-bulk-lapse", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> portions.lapse());
    }

    /** Whether there is more to do after some portions. */
    private static boolean more(BulkPortions portions, BulkId id, BooleanSupplier closing) {
        for (int done = 0; done < PORTIONS_AT_A_TIME && !closing.getAsBoolean(); done++) {
            if (!portions.next(id)) {
                return false;
            }
        }
        return true;
    }

    private static CompletionHandler<Void> after(boolean more) {
        return more
                ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                : (complete, operations) -> operations.remove();
    }
}
