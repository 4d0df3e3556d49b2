package se.uppsikt.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import se.uppsikt.base.shared.WithPages;

/**
 * Starts the embedded server beside the program, which is put together meanwhile and waits for it
 * only where it needs it: deliveries are to be taken soon after a start.
 */
public final class DatabaseAhead
        implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final String NAME = "databaseStarting";

    @Override
    public void initialize(GenericApplicationContext program) {
        Environment environment = program.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "embedded").equals("embedded")) {
            Starting starting = Starting.by(environment);
            program.getBeanFactory().registerSingleton(NAME, starting);
            // The first to be registered is the last to be closed, also when the start fails.
            program.getDefaultListableBeanFactory().registerDisposableBean(NAME, starting);
        }
    }

    /** The server that is on its way, or why it does not come. */
    static final class Starting implements DisposableBean {
        private final CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();

        private Starting(Supplier<EmbeddedServer> start) {
            Thread.ofPlatform().name("databas").start(() -> complete(start));
        }

        static Starting by(Environment environment) {
            Path data = Path.of(environment.getProperty("uppsikt.data", "./data"));
            String command = environment.getProperty(WithPages.COMMAND, "");
            return new Starting(() -> EmbeddedServer.start(data, command));
        }

        /** Whatever happens, whoever waits is told. */
        private void complete(Supplier<EmbeddedServer> start) {
            try {
                server.complete(start.get());
            } catch (RuntimeException | Error problem) {
                server.completeExceptionally(problem);
            }
        }

        EmbeddedServer await() {
            try {
                return server.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                throw e;
            }
        }

        @Override
        public void destroy() throws IOException {
            if (server.handle((started, problem) -> problem == null).join()) {
                server.join().close();
            }
        }
    }
}
