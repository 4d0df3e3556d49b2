package se.uppsikt.base.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.WithPages;

/**
 * A command does one thing and nothing later: it knows none of the tasks that wait, and would only
 * tell of them as of faults. An import has a task of its own, and looks for that one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "!'${"
                + WithPages.COMMAND
                + ":}'.isEmpty() and !'import'.equals('${"
                + WithPages.COMMAND
                + ":}')")
class NothingLaterInCommands {
    @Bean
    DbSchedulerStarter nothingLater() {
        return () -> {};
    }
}
