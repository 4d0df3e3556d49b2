package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.UUID;
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
     * advertising}. The instance begins with the account's id, and the number is how many times in
     * a row it has been tried in vain.
     */
    public static final TaskDescriptor<Integer> READ_ADS =
            TaskDescriptor.of("advertising-read", Integer.class);

    /**
     * Checks the token and subscribes; the instance begins with the account's id, and the number is
     * how many times in a row it has been tried in vain.
     */
    static final TaskDescriptor<Integer> CONNECT =
            TaskDescriptor.of("platforms-connect", Integer.class);

    private static final String AGAIN = "#";

    private final SchedulerClient scheduler;
    private final InstantSource time;

    ConnectionJobs(@Lazy SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    /** At once; one that is under way will do, since there is soon another. */
    public void poll(AccountId account) {
        soon(POLL.instance(account.value().toString()).build());
    }

    /**
     * At once and as if for the first time, however long the platform has been silent. One that is
     * under way may have done its work already, with the token that was there before: after it
     * comes one more.
     */
    public void connect(AccountId account) {
        soon(CONNECT, account);
    }

    /** As {@link #connect}, where there are ads and nothing else. */
    public void readAds(AccountId account) {
        soon(READ_ADS, account);
    }

    private void soon(TaskDescriptor<Integer> task, AccountId account) {
        String id = account.value().toString();
        if (!soon(task.instance(id).data(0).build())) {
            soon(task.instance(id + AGAIN + time.instant().toEpochMilli()).data(0).build());
        }
    }

    /** Whether it is the one more that comes after one that was under way. */
    public static boolean oneMore(String instance) {
        return instance.contains(AGAIN);
    }

    public static AccountId connected(String instance) {
        return new AccountId(UUID.fromString(instance.split(AGAIN, 2)[0]));
    }

    /**
     * @return whether it will be done; false when it is under way already
     */
    private boolean soon(TaskInstance<?> task) {
        try {
            scheduler.schedule(
                    task, time.instant(), SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException e) {
            LOG.debug("{} of account {} is under way", task.getTaskName(), task.getId());
            return false;
        }
    }
}
