package se.uppsikt;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Puts a {@link SettableClock} in the place of the machine's, and a {@link SettableUndoTime} in
 * that of the setting: tests do not wait for answers to leave the house.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    SettableUndoTime settableUndoTime() {
        return new SettableUndoTime();
    }
}
