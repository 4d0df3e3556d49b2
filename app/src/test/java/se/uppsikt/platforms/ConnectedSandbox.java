package se.uppsikt.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/** Starts a sandbox beside the program under test and tells the program where it is. */
class ConnectedSandbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Sandbox sandbox = start();
        context.getBeanFactory().registerSingleton("sandbox", sandbox);
        context.addApplicationListener(
                event -> {
                    if (event instanceof ContextClosedEvent) {
                        close(sandbox);
                    }
                });
        TestPropertyValues.of(
                        "uppsikt.sandbox=" + sandbox.address(),
                        "db-scheduler.polling-interval=50ms")
                .applyTo(context);
    }

    static void listen(Sandbox sandbox, int port) {
        sandbox.webhook(URI.create("http://127.0.0.1:" + port + "/webhook/facebook"));
        sandbox.instagram().webhook(URI.create("http://127.0.0.1:" + port + "/webhook/instagram"));
    }

    private static Sandbox start() {
        try {
            return Sandbox.start(Options.test(Files.createTempDirectory("sandbox")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Sandbox sandbox) {
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
