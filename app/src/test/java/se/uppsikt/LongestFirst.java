package se.uppsikt;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Four kinds of tests stand in line for something that one test at a time has or takes long: the
 * program of the demo municipality, the browser, the second such program, and programs of their
 * own. All lines begin at once, so that none is left for the end with the cores idle beside it;
 * what remains fills up.
 */
public final class LongestFirst implements ClassOrderer {
    private static final List<Class<? extends Annotation>> LINES =
            List.of(
                    UppsiktTest.class,
                    BrowserTest.class,
                    SecondProgramTest.class,
                    ProgramTest.class);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(LongestFirst::place));
    }

    private static int place(ClassDescriptor test) {
        return (int) LINES.stream().takeWhile(line -> !test.isAnnotated(line)).count();
    }
}
