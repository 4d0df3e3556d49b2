package se.uppsikt.publishing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/**
 * What becomes of drafts by itself, as a task of the scheduler. One that nobody goes on with is
 * thrown: it is no public record (TF 2 kap. 12 §), and may hold personal data
 * (dataskyddsförordningen artikel 5.1 e).
 */
@Configuration(proxyBeanMethods = false)
@WithPages
class DraftTasks {
    private static final LocalTime NIGHT = LocalTime.of(3, 50);
    static final Duration UNTOUCHED = Duration.ofDays(365);
    static final Duration UNBEGUN = Duration.ofDays(1);

    @Bean
    Task<Void> forgetDraftsNobodyGoesOnWith(DraftRows rows, InstantSource time) {
        return Tasks.recurring("publishing-drafts-forget", Schedules.daily(SwedishTime.ZONE, NIGHT))
                .execute(
                        (instance, context) -> {
                            Instant now = time.instant();
                            rows.forget(now.minus(UNTOUCHED), now.minus(UNBEGUN));
                        });
    }
}
