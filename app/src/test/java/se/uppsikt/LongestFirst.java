package se.uppsikt;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * What takes longest begins first, so that the run does not end with one test that all cores but
 * one wait for: the browser, which only one test at a time has, and programs of their own.
 */
public final class LongestFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(LongestFirst::place));
    }

    private static int place(ClassDescriptor test) {
        if (test.isAnnotated(BrowserTest.class)) {
            return 0;
        }
        return test.isAnnotated(ProgramTest.class) ? 1 : 2;
    }
}
