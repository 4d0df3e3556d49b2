package se.uppsikt;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What is logged during each test, which the console may show twice and not in order. */
public final class Logged implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    private Logged(String logger) {
        this.logger = (Logger) LoggerFactory.getLogger(logger);
    }

    public static Logged byAll() {
        return new Logged(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    public static Logged by(Class<?> one) {
        return new Logged(one.getName());
    }

    public List<ILoggingEvent> told() {
        synchronized (told) { // as it writes
            return List.copyOf(told.list);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        told.list.clear();
        told.start();
        logger.addAppender(told);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(told);
    }
}
