package se.uppsikt.records.disclosure;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.database.PortionTask;
import se.uppsikt.base.shared.WithPages;

/** Gathering goes on as a task, a portion at a time. */
@Configuration(proxyBeanMethods = false)
@WithPages
class GatheringTasks {
    static final TaskDescriptor<Void> GATHER = TaskDescriptor.of("records-disclosure-gather");

    @Bean
    Task<Void> gatherForRequest(Gatherings gatherings) {
        return PortionTask.of(
                GATHER,
                new PortionTask.Work() {
                    @Override
                    public boolean next(String instance) {
                        return gatherings.next(UUID.fromString(instance));
                    }

                    @Override
                    public void broke(String instance) {
                        gatherings.broke(UUID.fromString(instance));
                    }
                });
    }
}
