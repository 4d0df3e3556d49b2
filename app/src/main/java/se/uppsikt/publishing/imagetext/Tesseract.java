package se.uppsikt.publishing.imagetext;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program, as a process of its own that ends when its time is out. Nothing of what it is given
 * is part of a command line, and it inherits no settings.
 *
 * @param places where it may lie
 */
record Tesseract(List<Path> places) {
    private static final String LANGUAGES = "swe+eng";

    /** What it says of a picture full of text is a hundredth of this. */
    private static final int SAID_AT_MOST = 4_000_000;

    static Tesseract installed() {
        return new Tesseract(
                List.of(Path.of("/usr/bin/tesseract"), Path.of("/usr/local/bin/tesseract")));
    }

    boolean isHere() {
        return places.stream().anyMatch(Files::isExecutable);
    }

    /** What it says of a picture, as a table; empty when it fails or takes too long. */
    Optional<String> read(byte[] picture, Duration patience) {
        return run(picture, patience, "stdin", "stdout", "-l", LANGUAGES, "--psm", "11", "tsv");
    }

    /** The languages that it can read; empty when it does not answer. */
    Optional<List<String>> languages() {
        return run(new byte[0], Duration.ofSeconds(5), "--list-langs")
                .map(said -> said.lines().skip(1).map(String::strip).toList());
    }

    private Optional<String> run(byte[] in, Duration patience, String... words) {
        Optional<Path> program = places.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(program.get().toString()), Stream.of(words))
                                .toList());
        builder.environment().clear();
        // One core is enough; the others have work of their own.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return said(builder.start(), in, patience);
        } catch (IOException notStarted) {
            return Optional.empty();
        }
    }

    private static Optional<String> said(Process process, byte[] in, Duration patience)
            throws IOException {
        var end = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(process::destroyForcibly, end);
        Thread.ofVirtual().start(() -> hand(process, in));
        try {
            byte[] said = process.getInputStream().readNBytes(SAID_AT_MOST);
            boolean well = process.waitFor(patience) && process.exitValue() == 0;
            return well ? Optional.of(new String(said, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void hand(Process process, byte[] in) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(in);
        } catch (IOException ended) {
            // It has ended; what it said tells how.
        }
    }
}
