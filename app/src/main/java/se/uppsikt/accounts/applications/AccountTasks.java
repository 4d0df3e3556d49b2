package se.uppsikt.accounts.applications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What the register does by itself, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class AccountTasks {
    @Bean
    Task<Void> noteDepartures(EditorDepartures departures) {
        return Tasks.recurring("accounts-departures", FixedDelay.ofHours(1))
                .execute((instance, context) -> departures.note());
    }
}
