package se.uppsikt.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How much memory and time it takes to fetch what stands on a page when it is connected: very many
 * comments against a tenth of them, each page in a program of its own, in one run.
 */
final class History {
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int UNDER_A_POST = 1_000;
    private static final int SANDBOX = 18_710;
    private static final Product.Ports PORTS = new Product.Ports(18_711, 18_712);
    private static final String PAGE = "110200300400001";
    private static final String HEAP = "-Xmx192m";
    private static final long FIRST_POST = 900_000_000_000_000L;
    private static final long FIRST_COMMENT = 910_000_000_000_000L;
    private static final String KEPT =
            "select count(*) from records.contribution where key like '9%\\_91%' and kind = 'COMMENT'";

    private final String program;
    private final String sandbox;

    private History(String program, String sandbox) {
        this.program = program;
        this.sandbox = sandbox;
    }

    /**
     * What it took.
     *
     * @param second comments a second, from the first that is kept to the last
     * @param millis of a processor for each comment, in the program and in its database
     * @param mebibytes the most memory the program had
     */
    private record Cost(double second, double millis, long mebibytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s, %.2f ms of a processor each, %d MiB at most",
                    second,
                    millis,
                    mebibytes);
        }
    }

    /**
     * @param args the program, the sandbox, and how many comments few and many are, if not as usual
     */
    static void main(String[] args) throws Exception {
        int few = args.length > 2 ? Integer.parseInt(args[2]) : FEW;
        int many = args.length > 3 ? Integer.parseInt(args[3]) : MANY;
        History history = new History(args[0], args[1]);
        Cost small = history.fetch(few);
        System.out.printf("%d comments: %s%n", few, small);
        Cost large = history.fetch(many);
        System.out.printf("%d comments: %s%n", many, large);
        System.out.printf(
                Locale.ROOT,
                "many against few: memory %.2f ×, each %.2f × by the clock, %.2f × of the processors%n",
                (double) large.mebibytes() / small.mebibytes(),
                small.second() / large.second(),
                large.millis() / small.millis());
    }

    private Cost fetch(int comments) throws Exception {
        Path data = Files.createTempDirectory("uppsikt-bench");
        Path town = data.resolve("sandlada");
        Platforms.start(sandbox, town, SANDBOX, PORTS.webhook()).close();
        write(town.resolve("handelser.jsonl"), comments);
        try (Platforms _ = Platforms.start(sandbox, town, SANDBOX, PORTS.webhook());
                Product product =
                        Product.launch(
                                List.of(HEAP, "-jar", program),
                                data,
                                PORTS,
                                "http://127.0.0.1:" + SANDBOX)) {
            product.awaitReady();
            return fetched(product, comments);
        }
    }

    private static Cost fetched(Product product, int comments) throws Exception {
        Filling database = new Filling(product);
        long until = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        long before = await(database, 1, until);
        double used = product.processorSeconds();
        long begun = System.nanoTime();
        await(database, comments, until);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long fetched = comments - before;
        return new Cost(
                fetched / seconds,
                (product.processorSeconds() - used) * 1_000 / fetched,
                product.mebibytesAtMost());
    }

    /** How many there are when there are at least so many. */
    private static long await(Filling database, long wanted, long until) throws Exception {
        long kept = database.number(KEPT);
        while (kept < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("after half an hour there are " + kept);
            }
            TimeUnit.MILLISECONDS.sleep(250);
            kept = database.number(KEPT);
        }
        return kept;
    }

    /** What has happened on the page, last year, a thousand comments under each post. */
    private static void write(Path events, int comments) throws IOException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(300));
        try (BufferedWriter out =
                Files.newBufferedWriter(events, UTF_8, StandardOpenOption.APPEND)) {
            for (int i = 0; i < comments; i++) {
                long post = FIRST_POST + i / UNDER_A_POST;
                if (i % UNDER_A_POST == 0) {
                    out.write(
                            "{\"event\":\"Posted\",\"at\":\"%s\",\"id\":\"%s_%d\",\"pageId\":\"%s\",\"content\":{\"text\":\"Inlägg %d\",\"photo\":null}}%n"
                                    .formatted(at, PAGE, post, PAGE, i));
                }
                at = at.plusSeconds(60);
                out.write(
                        "{\"event\":\"Commented\",\"at\":\"%s\",\"id\":\"%d_%d\",\"postId\":\"%s_%d\",\"parentId\":null,\"authorId\":\"7420001558%05d\",\"content\":{\"text\":\"När öppnar lekplatsen i park %d, och vem frågar man?\",\"photo\":null}}%n"
                                .formatted(
                                        at,
                                        post,
                                        FIRST_COMMENT + i,
                                        PAGE,
                                        post,
                                        10_101 + i % 2,
                                        i));
            }
        }
    }
}
