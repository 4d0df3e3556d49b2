package se.uppsikt;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * What programs of their own are started from, made once for all tests as {@code ./run} does it for
 * those who use it: jars, and what the JVM learns of their classes at a first start. The data
 * folder that this first start leaves behind, with the demo municipality in it, is for every test
 * that is not about a first start.
 */
final class LaidOut {
    static final List<String> DEMO =
            List.of("--uppsikt.demo=true", "--uppsikt.sandbox=http://127.0.0.1:9");

    private static final class Once {
        static final LaidOut ALL = make();

        private static LaidOut make() {
            PlainRun.refuse("a program");
            try {
                Path folder = Files.createTempDirectory("uppsikt-program");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                LaidOut all = new LaidOut(folder);
                all.learn();
                return all;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("no program could be laid out", e);
            }
        }
    }

    private final Path data;
    private final Path learnt;
    private final String classPath;

    private LaidOut(Path folder) throws IOException {
        this.data = Files.createDirectory(folder.resolve("data"));
        this.learnt = folder.resolve("learnt.jsa");
        this.classPath = jars(folder);
    }

    /** What the JVM is told of where the program is. */
    static List<String> jvm() {
        return List.of(
                "-XX:SharedArchiveFile=" + Once.ALL.learnt,
                "-Xlog:cds*=off",
                "-Xlog:aot*=off",
                "-cp",
                Once.ALL.classPath);
    }

    /** Puts what a first start of the demo leaves behind into an empty folder. */
    static void copyDemo(Path into) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("cp", "-a", Once.ALL.data + "/.", into.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("the folder could not be copied, code " + code);
        }
    }

    private void learn() throws IOException, InterruptedException {
        try (Program first =
                Program.started(
                        data,
                        DEMO,
                        List.of("-XX:ArchiveClassesAtExit=" + learnt, "-cp", classPath))) {
            first.stop();
            if (!Files.exists(learnt)) {
                throw new IOException("nothing was learnt:\n" + first.log());
            }
        }
        Files.delete(data.resolve(Program.LOG));
    }

    /** The JVM learns of classes in jars alone. */
    private static String jars(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        for (String entry : given()) {
            all.add(
                    Files.isDirectory(Path.of(entry))
                            ? jar(entry, folder.resolve(all.size() + ".jar"))
                            : entry);
        }
        return String.join(File.pathSeparator, all);
    }

    private static List<String> given() {
        String tests = File.separator + "test-classes";
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(tests))
                // brings a logging of its own that writes nothing
                .filter(entry -> !entry.contains("commons-ip2"))
                .toList();
    }

    private static String jar(String classes, Path into) throws IOException {
        int code =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-c0f", into.toString(), "-C", classes, ".");
        if (code != 0) {
            throw new IOException("no jar of " + classes);
        }
        return into.toString();
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
