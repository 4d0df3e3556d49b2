package se.uppsikt.platforms.statistics;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;

/**
 * When figures are read, as task rows. The scheduler is asked for late, since it is made of the
 * very tasks that come here.
 */
@Component
class StatisticsJobs {
    /** Reads one account's figures; the instance is its id. */
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("platforms-statistics");

    private final ConnectionRows connections;
    private final Sources sources;
    private final SchedulerClient scheduler;
    private final Duration every;
    private final InstantSource time;

    StatisticsJobs(
            ConnectionRows connections,
            Sources sources,
            @Lazy SchedulerClient scheduler,
            @Value("${uppsikt.statistics.every:PT1H}") Duration every,
            InstantSource time) {
        this.connections = connections;
        this.sources = sources;
        this.scheduler = scheduler;
        this.every = every;
        this.time = time;
    }

    /** How long after a look the next one is. */
    Duration every() {
        return every;
    }

    /** At once, in the transaction in which an account was connected or its key renewed. */
    @EventListener
    void connected(Connection.Mended mended) {
        boolean told =
                connections
                        .connection(mended.account())
                        .flatMap(each -> sources.of(each.platform()))
                        .isPresent();
        if (told) {
            soon(instance(mended.account()));
        }
    }

    private void soon(TaskInstance<?> task) {
        try {
            scheduler.schedule(
                    task, time.instant(), SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException e) {
            // It is under way, and looks again by itself.
        }
    }

    /** Also those that were connected before figures were read at all. */
    void all() {
        connections.all().stream()
                .filter(each -> sources.of(each.platform()).isPresent())
                .forEach(
                        each ->
                                scheduler.scheduleIfNotExists(
                                        instance(each.account()), time.instant()));
    }

    private static TaskInstance<Void> instance(AccountId account) {
        return READ.instance(account.value().toString()).build();
    }
}
