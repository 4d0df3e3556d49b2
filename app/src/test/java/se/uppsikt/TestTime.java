package se.uppsikt;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a {@link SettableClock} in the place of the machine's. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
