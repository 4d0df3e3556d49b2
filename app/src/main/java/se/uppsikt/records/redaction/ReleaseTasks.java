package se.uppsikt.records.redaction;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.database.PortionTask;
import se.uppsikt.base.shared.WithPages;

/** What is given out is made as a task, a part at a time. */
@Configuration(proxyBeanMethods = false)
@WithPages
class ReleaseTasks {
    static final TaskDescriptor<Void> RELEASE = TaskDescriptor.of("records-release");

    @Bean
    Task<Void> makeRelease(ReleaseBuilding building) {
        return PortionTask.of(
                RELEASE,
                new PortionTask.Work() {
                    @Override
                    public boolean next(String instance) {
                        return building.next(UUID.fromString(instance));
                    }

                    @Override
                    public void broke(String instance) {
                        building.broke(UUID.fromString(instance));
                    }
                });
    }
}
