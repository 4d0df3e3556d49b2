package se.uppsikt.archive;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.WithPages;

/** The archive's work that takes time. The instance of each task is the package's id. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveTasks {
    static final TaskDescriptor<Void> PACK = TaskDescriptor.of("archive-pack");
    static final TaskDescriptor<Void> MARK = TaskDescriptor.of("archive-mark");
    private static final Duration AFTER_CLOSING = Duration.ofSeconds(1);

    @Bean
    @WithPages
    Task<Void> packTask(PackageBuilder packing) {
        return Tasks.custom(PACK)
                .execute(
                        (instance, context) -> {
                            boolean again =
                                    packing.build(
                                            id(instance.getId()),
                                            () -> context.getSchedulerState().isShuttingDown());
                            return again
                                    ? (complete, operations) ->
                                            operations.reschedule(
                                                    complete,
                                                    complete.getTimeDone().plus(AFTER_CLOSING))
                                    : (complete, operations) -> operations.remove();
                        });
    }

    @Bean
    @WithPages
    Task<Void> markTask(Receipts receipts) {
        return Tasks.oneTime(MARK)
                .execute((instance, context) -> receipts.markAll(id(instance.getId())));
    }

    private static PackageId id(String instance) {
        return new PackageId(UUID.fromString(instance));
    }
}
