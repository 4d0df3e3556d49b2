package se.uppsikt.platforms.commands;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.CommandId;

/**
 * Task rows for commands, written in the caller's transaction. Each attempt has a row of its own,
 * so that a later attempt never waits for one whose process has died.
 */
@Component
class Outbox {
    public static final TaskDescriptor<Void> COMMAND = TaskDescriptor.of("platforms-command");
    private final SchedulerClient scheduler;

    Outbox(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** One attempt at one command, as the task row names it: {@code id#number}. */
    record Attempt(CommandId command, int number) {
        static Attempt of(String instance) {
            int sign = instance.indexOf('#');
            return new Attempt(
                    new CommandId(UUID.fromString(instance.substring(0, sign))),
                    Integer.parseInt(instance.substring(sign + 1)));
        }

        String instance() {
            return command.value() + "#" + number;
        }
    }

    void put(Attempt attempt, Instant at) {
        scheduler.scheduleIfNotExists(COMMAND.instance(attempt.instance()).build(), at);
    }
}
