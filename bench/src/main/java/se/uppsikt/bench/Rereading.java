package se.uppsikt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast everything that is kept is read again, originals and pictures apart, against {@code
 * sha256sum} on as many of the same bytes; in one run. What the command needs for nothing is taken
 * away.
 */
final class Rereading {
    private static final Product.Ports PORTS = new Product.Ports(18_606, 18_607);
    private static final int PICTURES = 400;
    private static final int PICTURE = 1 << 20;

    /** What the pictures belong to. */
    private static final int SOME = 100;

    private static final int ORIGINALS = 100_000;
    private static final int ORIGINAL = 4_096;
    private static final int ROUNDS = 2;

    private final String program;
    private final Path data;

    private Rereading(String program, Path data) {
        this.program = program;
        this.data = data;
    }

    /**
     * @param args the program
     */
    static void main(String[] args) throws Exception {
        Path data;
        try (Product product = Product.start(args, PORTS)) {
            data = product.data();
            Filling some = new Filling(product);
            some.accounts();
            some.entries(SOME);
        }
        Rereading reading = new Rereading(args[0], data);
        double least = reading.reread();
        List<Path> pictures = written(data);
        reading.fill("reread-pictures.sql", "pictures='" + String.join(" ", names(pictures)) + "'");
        double withPictures = reading.reread();
        told("pictures", PICTURES * (long) PICTURE, withPictures - least, sha256sum(pictures));
        reading.fill("reread-originals.sql", "originals=" + ORIGINALS);
        double withBoth = reading.reread();
        told(
                "originals",
                ORIGINALS * (long) ORIGINAL,
                withBoth - withPictures,
                sha256sum(List.of(asMany(data))));
    }

    private void fill(String script, String value) throws Exception {
        try (Product product = Product.start(program, data, PORTS)) {
            new Filling(product).run(script, "-v", value);
        }
    }

    /** One file with as many bytes as the originals have. */
    private static Path asMany(Path data) throws IOException {
        Path file = data.resolve("as-many-bytes");
        Random random = new Random(11);
        try (var out = Files.newOutputStream(file)) {
            for (long left = (long) ORIGINALS * ORIGINAL; left > 0; left -= PICTURE) {
                out.write(random(random, (int) Math.min(left, PICTURE)));
            }
        }
        return file;
    }

    private static List<Path> written(Path data) throws Exception {
        Random random = new Random(5);
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            byte[] bytes = random(random, PICTURE);
            String name =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            Path file =
                    data.resolve("media")
                            .resolve(name.substring(0, 2))
                            .resolve(name.substring(2, 4))
                            .resolve(name);
            Files.createDirectories(file.getParent());
            pictures.add(Files.write(file, bytes));
        }
        return pictures;
    }

    private static byte[] random(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static void told(String what, long bytes, double seconds, double floor) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %6.0f MB/s, sha256sum %6.0f MB/s, %.2f ×%n",
                what,
                bytes / seconds / 1e6,
                bytes / floor / 1e6,
                floor / seconds);
    }

    /** How long the whole command takes, the shortest of some: it starts Java and a server too. */
    private double reread() throws IOException, InterruptedException {
        double shortest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            Process command =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-Xmx1g",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-jar",
                                    program,
                                    "verifiera",
                                    "--uppsikt.data=" + data)
                            .redirectErrorStream(true)
                            .redirectOutput(data.resolve("verifiera.log").toFile())
                            .start();
            command.waitFor();
            shortest = Math.min(shortest, (System.nanoTime() - begun) / 1e9);
        }
        System.out.println(Files.readString(data.resolve("verifiera.log")));
        return shortest;
    }

    private static double sha256sum(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sha256sum"));
        files.forEach(file -> command.add(file.toString()));
        long begun = System.nanoTime();
        Process sum =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (sum.waitFor() != 0) {
            throw new IOException("sha256sum failed: " + Arrays.toString(command.toArray()));
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
