package se.uppsikt.publishing.mediabank;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What becomes of broken uploads by itself, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class UploadTasks {
    @Bean
    Task<Void> forgetBrokenUploads(Uploading uploading) {
        return Tasks.recurring("media-uploads-forget", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> uploading.forgetOld());
    }
}
