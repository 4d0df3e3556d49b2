package se.uppsikt.publishing.takedowns;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What happens by itself: tasks whose posts are gone are closed, and contacts are forgotten. */
@Configuration(proxyBeanMethods = false)
@WithPages
class RetractionTasks {
    @Bean
    Task<Void> closeRetractions(RetractionRows rows, RetractionOutcomes outcomes) {
        return Tasks.recurring("publishing-retractions-close", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> rows.accountsWithOpen().forEach(outcomes::look));
    }

    @Bean
    Task<Void> forgetContacts(ContactsForgotten contacts) {
        return Tasks.recurring("publishing-contacts-forget", FixedDelay.ofHours(6))
                .execute((instance, context) -> contacts.forget());
    }
}
