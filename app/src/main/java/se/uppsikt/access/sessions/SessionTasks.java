package se.uppsikt.access.sessions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/**
 * What sign-in does by itself, as a task of the scheduler: once the program is ready, on one node.
 */
@Configuration(proxyBeanMethods = false)
@WithPages
class SessionTasks {
    @Bean
    Task<Void> forgetEndedSessions(Sessions sessions) {
        return Tasks.recurring("access-sessions", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> sessions.forgetEnded());
    }
}
