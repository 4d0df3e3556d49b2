package se.uppsikt.moderation.blocks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/** What blocks do by themselves: they end. */
@Configuration(proxyBeanMethods = false)
@WithPages
class BlockTasks {
    @Bean
    Task<Void> endBlocks(BlockEnds ends) {
        return Tasks.recurring("blocks-end", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> ends.end());
    }
}
