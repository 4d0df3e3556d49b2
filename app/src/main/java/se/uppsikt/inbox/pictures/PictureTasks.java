package se.uppsikt.inbox.pictures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/** What becomes of pictures by itself, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class PictureTasks {
    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    @Bean
    Task<Void> forgetWhatNoAnswerTook(Forgetting forgetting) {
        return Tasks.recurring("inbox-pictures-forget", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute((instance, context) -> forgetting.forget());
    }
}
