package se.uppsikt.publishing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** What becomes of drafts by itself, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class DraftTasks {
    private static final LocalTime NIGHT = LocalTime.of(3, 50);

    @Bean
    Task<Void> forgetDraftsNobodyGoesOnWith(DraftForgetting forgetting) {
        return Tasks.recurring("publishing-drafts-forget", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> forgetting.forget());
    }
}
