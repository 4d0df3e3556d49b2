package se.uppsikt;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import se.uppsikt.platforms.PlatformTest;

/**
 * Five kinds of tests stand in line for something that one test at a time has or takes long: the
 * program of the demo municipality, the program with a sandbox, the browser, the second program of
 * the demo municipality, and programs of their own. The lines begin at once, the longest first, so
 * that none is left for the end with the cores idle beside it; what remains fills up. The line of
 * the sandbox waits nearly all its time, for the platforms' silence and pauses, and costs those
 * beside it nothing.
 */
public final class LongestFirst implements ClassOrderer {
    private static final List<Class<? extends Annotation>> LINES =
            List.of(
                    UppsiktTest.class,
                    PlatformTest.class,
                    BrowserTest.class,
                    SecondProgramTest.class,
                    ProgramTest.class);

    /**
     * Each of them starts programs for minutes; begun last, it would go on when all else is over.
     */
    private static final List<Class<?>> LONG =
            List.of(
                    CopyIsPutBackTest.class,
                    NothingAcknowledgedIsLostTest.class,
                    StartTest.class,
                    TwoNodesAreOneTest.class);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(
                        Comparator.<ClassDescriptor>comparingInt(LongestFirst::place)
                                .thenComparing(test -> !LONG.contains(test.getTestClass())));
    }

    private static int place(ClassDescriptor test) {
        return (int) LINES.stream().takeWhile(line -> !test.isAnnotated(line)).count();
    }
}
