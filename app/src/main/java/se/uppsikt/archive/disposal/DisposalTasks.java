package se.uppsikt.archive.disposal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.database.PortionTask;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.records.destruction.DisposalId;

/**
 * Making the list and carrying it out as one task, a portion at a time; and at night another, which
 * takes what is gone off the disk, for it closes tables while it works.
 */
@Configuration(proxyBeanMethods = false)
@WithPages
class DisposalTasks {
    static final TaskDescriptor<Void> WORK = TaskDescriptor.of("archive-disposal");
    static final TaskDescriptor<Void> ERASE = TaskDescriptor.of("archive-disposal-erase");

    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    /** A name for each time it begins: the task that is just stopping must not take its place. */
    static String instance(DisposalId id, Instant at) {
        return id.value() + "/" + at.toEpochMilli();
    }

    /** Closed tables are nobody's trouble then. */
    static Instant night(Instant now) {
        ZonedDateTime here = SwedishTime.civil(now);
        ZonedDateTime today = here.with(NIGHT);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    private static DisposalId disposal(String instance) {
        return new DisposalId(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    @Bean
    Task<Void> disposalTask(DisposalWork work) {
        return task(WORK, work, work::next);
    }

    @Bean
    Task<Void> erasingTask(DisposalWork work) {
        return task(ERASE, work, work::erase);
    }

    private static Task<Void> task(
            TaskDescriptor<Void> name, DisposalWork work, Predicate<DisposalId> portion) {
        return PortionTask.of(
                name,
                new PortionTask.Work() {
                    @Override
                    public boolean next(String instance) {
                        return portion.test(disposal(instance));
                    }

                    @Override
                    public void broke(String instance) {
                        work.broke(disposal(instance));
                    }
                });
    }
}
