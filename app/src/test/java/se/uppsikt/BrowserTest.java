package se.uppsikt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that looks through the one browser of the run, {@link Chromium}. One at a time has it;
 * tests without it go on beside.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(ProgramTest.TAG)
@ResourceLock("the browser")
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
