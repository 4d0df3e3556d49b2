package se.uppsikt.base.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests put their own in its place. */
@Configuration
class Clock {
    /**
     * @param common the time that all nodes agree on
     */
    @Bean
    @ConditionalOnMissingBean
    InstantSource time(@Qualifier("commonTime") Supplier<Instant> common) {
        return common::get;
    }
}
