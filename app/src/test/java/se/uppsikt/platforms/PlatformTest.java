package se.uppsikt.platforms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppsikt.ProgramTest;
import se.uppsikt.TestDatabase;
import se.uppsikt.TestTime;
import se.uppsikt.platforms.publications.StopForTests;

/**
 * A test against the whole program, connected to a sandbox of its own. All such tests share one
 * program and one sandbox: they write as different people and mend what they break.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(ProgramTest.TAG)
@ResourceLock("the program with a sandbox")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uppsikt.demo=true",
            "uppsikt.poll.every=PT24H",
            "uppsikt.platforms.patience=PT2S",
            "uppsikt.commands.look-for=PT2S",
            "uppsikt.webhook.largest=100000"
        })
@ContextConfiguration(initializers = {TestDatabase.class, ConnectedSandbox.class})
@Import({TestTime.class, SoonerTasks.class, StopForTests.class})
public @interface PlatformTest {}
