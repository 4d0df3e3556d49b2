package se.uppsikt.access.organisation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** A list that nobody took in is forgotten, as a task of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class ListTasks {
    @Bean
    Task<Void> forgetLists(ListRows lists) {
        return Tasks.recurring("access-lists-forget", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> lists.forgetOld());
    }
}
