package se.uppsikt.publishing.consents;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What bases do by themselves: they end. A stop of the program delays an end and loses none. */
@Configuration(proxyBeanMethods = false)
@WithPages
class ConsentTasks {
    private static final int PORTIONS_AT_A_TIME = 20;

    @Bean
    Task<Void> endBases(BasisEnds ends) {
        return Tasks.recurring("publishing-bases-end", FixedDelay.ofMinutes(10))
                .execute(
                        (instance, context) -> {
                            int portions = 0;
                            while (portions < PORTIONS_AT_A_TIME && ends.endPortion()) {
                                portions++;
                            }
                        });
    }
}
