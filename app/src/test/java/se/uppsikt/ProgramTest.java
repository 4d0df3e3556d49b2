package se.uppsikt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that needs a database or starts a program of its own. What carries neither this nor {@link
 * UppsiktTest}, {@link BrowserTest} or their like is a plain test: all plain tests run first, and
 * {@code ./test regler} runs them alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(ProgramTest.TAG)
public @interface ProgramTest {
    /** What the build calls tests that are not plain. */
    String TAG = "program";
}
