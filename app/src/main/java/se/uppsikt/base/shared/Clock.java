package se.uppsikt.base.shared;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests put their own in its place. */
@Configuration
class Clock {
    @Bean
    @ConditionalOnMissingBean
    InstantSource time() {
        return InstantSource.system();
    }
}
