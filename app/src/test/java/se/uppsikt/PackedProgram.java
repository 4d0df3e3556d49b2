package se.uppsikt;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * What processes of the program are started from: its classes in a jar, and an archive of all that
 * the first process had loaded once it was ready, which spares those after it a good part of their
 * start. An archive takes classes from jars alone.
 */
final class PackedProgram {
    private static final Path FOLDER = folder();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final String CLASS_PATH = classPath();
    private static boolean archived;

    private PackedProgram() {}

    /** The command that starts a process, before what the program itself is told. */
    static synchronized List<String> command() {
        return List.of(
                tool("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                archived ? "-XX:SharedArchiveFile=" + ARCHIVE : "-XX:+RecordDynamicDumpInfo",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                CLASS_PATH,
                "se.uppsikt.App");
    }

    /** The process is ready; what it has loaded is archived, unless that is done. */
    static synchronized void ready(Process process) throws IOException, InterruptedException {
        if (archived) {
            return;
        }
        int failed =
                new ProcessBuilder(
                                tool("jcmd"),
                                Long.toString(process.pid()),
                                "VM.cds",
                                "dynamic_dump",
                                ARCHIVE.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(FOLDER.resolve("archiving.log").toFile())
                        .start()
                        .waitFor();
        if (failed != 0 || !Files.exists(ARCHIVE)) {
            throw new IOException(Files.readString(FOLDER.resolve("archiving.log")));
        }
        archived = true;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String classPath() {
        String tests = File.separator + "test-classes";
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(tests))
                // brings a logging of its own that writes nothing
                .filter(entry -> !entry.contains("commons-ip2"))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jar(Path classes) {
        Path jar = FOLDER.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
        int failed =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file=" + jar,
                                "-C",
                                classes.toString(),
                                ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("uppsikt-program");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
