package se.uppsikt.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.base.Pace;

/** A fresh sandbox with a listening subscriber, and a clock that can be turned. */
abstract class SandboxTest {
    static final String PAGE = DemoPage.MUNICIPALITY.id();

    @TempDir Path folder;

    final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    final InstantSource clock = () -> Instant.now().plus(ahead.get());

    Sandbox sandbox;
    Ear ear;
    Caller graph;

    @BeforeEach
    void open() throws IOException {
        ear = new Ear();
        sandbox = Sandbox.start(options().withWebhook(ear.address()));
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
        ear.close();
    }

    Options options() {
        return Options.test(folder).withPace(Pace.hurried(clock));
    }

    String newestPost() {
        return sandbox.posts(PAGE).getFirst();
    }
}
