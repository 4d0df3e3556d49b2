package se.uppsikt.advertising.orders;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** Every ten minutes all orders that are under way are looked at. */
@Configuration(proxyBeanMethods = false)
@WithPages
class OrderTasks {
    @Bean
    Task<Void> followOrders(OrderCourse course) {
        return Tasks.recurring("ad-orders-follow", FixedDelay.ofMinutes(10))
                .execute(
                        (instance, context) -> {
                            @Nullable UUID after = null;
                            do {
                                after = course.portion(after);
                            } while (after != null);
                        });
    }
}
