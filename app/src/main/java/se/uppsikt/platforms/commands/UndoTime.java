package se.uppsikt.platforms.commands;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long an answer waits before it leaves the house, so that whoever ordered it can undo it
 * (decision 0063). Zero sends it at once.
 */
@FunctionalInterface
public interface UndoTime {
    Duration length();

    /** As the program is set. */
    @Configuration(proxyBeanMethods = false)
    class Setting {
        @Bean
        UndoTime undoTime(@Value("${uppsikt.undo-time}") Duration set) {
            return () -> set;
        }
    }
}
