package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;

/**
 * Work on the network that a connection needs: task rows in the caller's transaction. The scheduler
 * is asked for late, since it is made of the very tasks that come here.
 */
@Component
public class ConnectionJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionJobs.class);

    /** Polls one account; the instance is its id. */
    public static final TaskDescriptor<Void> POLL = TaskDescriptor.of("platforms-poll");

    /**
     * Reads one account's ads, where there is nothing else to read; done by the room {@code
     * advertising}. The instance is the account's id, and the number how many times in a row it has
     * been tried in vain.
     */
    public static final TaskDescriptor<Integer> READ_ADS =
            TaskDescriptor.of("advertising-read", Integer.class);

    /**
     * Checks the token and subscribes; the instance is the account's id, and the number how many
     * times in a row it has been tried in vain.
     */
    static final TaskDescriptor<Integer> CONNECT =
            TaskDescriptor.of("platforms-connect", Integer.class);

    private final SchedulerClient scheduler;
    private final InstantSource time;

    ConnectionJobs(@Lazy SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    public void poll(AccountId account) {
        soon(POLL.instance(account.value().toString()).build());
    }

    public void readAds(AccountId account) {
        soon(READ_ADS.instance(account.value().toString()).data(0).build());
    }

    /** At once and as if for the first time, however long the platform has been silent. */
    public void connect(AccountId account) {
        soon(CONNECT.instance(account.value().toString()).data(0).build());
    }

    /**
     * Does it at once. When it is under way already, or begins between the look and the word, that
     * will do.
     */
    private void soon(TaskInstance<?> task) {
        try {
            scheduler.schedule(
                    task, time.instant(), SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException e) {
            LOG.debug("{} of account {} is under way", task.getTaskName(), task.getId());
        }
    }
}
