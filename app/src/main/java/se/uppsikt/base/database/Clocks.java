package se.uppsikt.base.database;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * By which tasks are due, and nodes look dead: the time that all agree on. Tests put their own in
 * its place.
 */
@Configuration(proxyBeanMethods = false)
class Clocks {
    @Bean
    @ConditionalOnMissingBean
    Clock timeOfTasks(CommonTime common) {
        return common::get;
    }
}
