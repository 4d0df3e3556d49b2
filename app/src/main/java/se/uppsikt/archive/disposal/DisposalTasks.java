package se.uppsikt.archive.disposal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.database.PortionTask;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.records.destruction.DisposalId;

/** Making the list, carrying it out and ending it, as one task, a portion at a time. */
@Configuration(proxyBeanMethods = false)
@WithPages
class DisposalTasks {
    static final TaskDescriptor<Void> WORK = TaskDescriptor.of("archive-disposal");

    /** A name for each time it begins: the task that is just stopping must not take its place. */
    static String instance(DisposalId id, Instant at) {
        return id.value() + "/" + at.toEpochMilli();
    }

    private static DisposalId disposal(String instance) {
        return new DisposalId(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    @Bean
    Task<Void> disposalTask(DisposalWork work) {
        return PortionTask.of(
                WORK,
                new PortionTask.Work() {
                    @Override
                    public boolean next(String instance) {
                        return work.next(disposal(instance));
                    }

                    @Override
                    public void broke(String instance) {
                        work.broke(disposal(instance));
                    }
                });
    }
}
