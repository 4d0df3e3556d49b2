package se.uppsikt.platforms;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What connections do by themselves, as tasks of the scheduler. */
@Configuration(proxyBeanMethods = false)
@WithPages
class ConnectionTasks {
    @Bean
    Task<Integer> connectAccount(ConnectTask task) {
        return Tasks.custom(ConnectionJobs.CONNECT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.execute(instance.getId(), instance.getData()));
    }
}
