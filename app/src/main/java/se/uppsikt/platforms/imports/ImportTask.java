package se.uppsikt.platforms.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** The work of imports as a task: after a hard stop it is found dead and revived. */
@Configuration
class ImportTask {
    private static final LocalTime NIGHT = LocalTime.of(4, 40);

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("archive-import");

    /** A name for each time it begins: the task that is just stopping must not take its place. */
    static String instance(ImportDeed deed) {
        return deed.of().id().value() + "/" + deed.at().toEpochMilli();
    }

    private static ImportId importOf(String instance) {
        return new ImportId(UUID.fromString(instance.substring(0, instance.indexOf('/'))));
    }

    @Bean
    @WithPages(andFor = "import")
    OneTimeTask<Void> importing(ImportRun work) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailureRetryLater()
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.run(importOf(instance.getId())));
    }

    /** Not at the start: a store that does not answer would keep the door shut. */
    @Bean
    @WithPages
    Task<Void> sweepUploads(ImportFiles files) {
        return Tasks.recurring("archive-import-sweep", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> files.sweep());
    }

    /** What an export may cost; the figures are counted while reading. */
    @Bean
    Export.Limits exportLimits(
            @Value("${uppsikt.import.files:200000}") int files,
            @Value("${uppsikt.import.largest-file:8GB}") DataSize file,
            @Value("${uppsikt.import.unpacked:256GB}") DataSize total,
            @Value("${uppsikt.import.ratio:250}") int ratio) {
        return new Export.Limits(files, file.toBytes(), total.toBytes(), ratio);
    }
}
