package se.uppsikt.platforms.publications;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Task rows for publications, written in the caller's transaction. Each attempt has a row of its
 * own, so that a later attempt never waits for one whose process has died.
 */
@Component
class PublicationQueue {
    static final TaskDescriptor<Void> PUBLICATION = TaskDescriptor.of("platforms-publication");

    private final SchedulerClient scheduler;

    PublicationQueue(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** One attempt at one publication, as the task row names it: {@code id#number}. */
    record Attempt(PublicationId publication, int number) {
        static Attempt of(String instance) {
            int sign = instance.indexOf('#');
            return new Attempt(
                    new PublicationId(UUID.fromString(instance.substring(0, sign))),
                    Integer.parseInt(instance.substring(sign + 1)));
        }

        String instance() {
            return publication.value() + "#" + number;
        }
    }

    void put(Attempt attempt, Instant at) {
        scheduler.scheduleIfNotExists(PUBLICATION.instance(attempt.instance()).build(), at);
    }
}
