package se.uppsikt;

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

/**
 * A test against a second program of the demo municipality, which goes on beside the first: for
 * those that fill much, or leave a town behind that others would stumble on. All such tests share
 * it, one at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(ProgramTest.TAG)
@ResourceLock("the second program of the demo municipality")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uppsikt.demo=true",
            "uppsikt.sandbox=http://127.0.0.1:9",
            "uppsikt.proxies=127.0.0.1,::1",
            "prov.program=2" // read by nothing; alike in all, it would be the first
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestTime.class)
public @interface SecondProgramTest {}
