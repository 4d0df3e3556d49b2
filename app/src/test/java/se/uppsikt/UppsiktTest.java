package se.uppsikt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program on real PostgreSQL, with the demo municipality and a {@link
 * SettableClock}. All such tests share one running program, which makes them cheap: keep to
 * accounts and keys of your own, leave the clock running, and add no configuration of your own
 * unless you need another program. One test at a time has the program; tests of other programs go
 * on beside.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(ProgramTest.TAG)
@ResourceLock(UppsiktTest.PROGRAM)
@Execution(ExecutionMode.SAME_THREAD) // one thread goes through them all from the start of the run
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uppsikt.demo=true",
            "uppsikt.sandbox=http://127.0.0.1:9",
            "uppsikt.proxies=127.0.0.1,::1"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestTime.class)
public @interface UppsiktTest {
    /** What one test at a time has. */
    String PROGRAM = "the program of the demo municipality";
}
