package se.uppsikt.inbox.bulk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.database.PortionTask;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** The carrying out, as a task, a portion at a time; and the end of what stands still. */
@Configuration(proxyBeanMethods = false)
@WithPages
class BulkTasks {
    static final TaskDescriptor<Void> SORT = TaskDescriptor.of("inbox-bulk-sort");

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
        return PortionTask.of(
                SORT,
                new PortionTask.Work() {
                    @Override
                    public boolean next(String instance) {
                        return portions.next(order(instance));
                    }

                    @Override
                    public void broke(String instance) {
                        portions.broke(order(instance));
                    }
                });
    }

    @Bean
    Task<Void> endWhatStandsStill(BulkPortions portions) {
        return Tasks.recurring("inbox-bulk-lapse", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> portions.lapse());
    }
}
