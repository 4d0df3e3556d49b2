package se.uppsikt.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a platform that hangs costs the others: the time from a delivery of Facebook's or
 * Instagram's to its contribution, and how late the work of all that is not asked for one by one
 * begins, while LinkedIn answers and while it hangs, in turns and in one run.
 */
final class Hanging {
    private static final int ROUNDS = 4;
    private static final int SECONDS = 20;
    private static final int A_SECOND = 10;
    private static final int SANDBOX = 18_713;
    private static final int BETWEEN = 18_714;
    private static final Product.Ports PORTS = new Product.Ports(18_715, 18_716);
    private static final String META = "sandlada-apphemlighet";
    private static final String LINKEDIN = "sandlada-linkedin-hemlighet";
    private static final String FACEBOOK_BODY =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"110200300400003\",\"time\":%d,\"changes\":[{\"value\":{\"from\":{\"id\":\"6100%d\",\"name\":\"Prov Provsson\"},\"message\":\"När öppnar badet? %d\",\"post_id\":\"110200300400003_9001\",\"comment_id\":\"9001_%d\",\"created_time\":%d,\"item\":\"comment\",\"parent_id\":\"110200300400003_9001\",\"verb\":\"add\"},\"field\":\"feed\"}]}]}";
    private static final String INSTAGRAM_BODY =
            "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841400000000001\",\"time\":%d,\"changes\":[{\"value\":{\"from\":{\"id\":\"88%d\",\"username\":\"prov.provsson\"},\"media\":{\"id\":\"18000000000010001\",\"media_product_type\":\"FEED\"},\"id\":\"179%d\",\"text\":\"Så fint! %d\"},\"field\":\"comments\"}]}]}";
    private static final String LINKEDIN_BODY =
            "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[{\"notificationId\":%d,\"organizationalEntity\":\"urn:li:organization:900200300\",\"action\":\"COMMENT\",\"lastModifiedAt\":%d,\"sourcePost\":\"urn:li:activity:7094637247810000001\",\"generatedActivity\":\"urn:li:comment:(activity:7094637247810000001,%d)\",\"decoratedSourcePost\":{\"entity\":\"urn:li:share:7094637247710000001\",\"text\":\"Inlägg\"},\"decoratedGeneratedActivity\":{\"comment\":{\"owner\":\"urn:li:person:p1\",\"entity\":\"urn:li:comment:(urn:li:activity:7094637247810000001,%d)\",\"text\":\"Spännande arbete %d\"}}}]}";
    private static final String LAG =
            "select coalesce(round(1000 * percentile_cont(%s) within group (order by extract(epoch from"
                    + " uuid_extract_timestamp(c.id) - o.received_at))), 0) from records.contribution c"
                    + " join records.version v on v.contribution = c.id join records.original o on o.id = v.original"
                    + " where o.source in ('facebook/webhook', 'instagram/webhook') and o.id > %d";
    private static final String LATE =
            "select coalesce(max(round(1000 * extract(epoch from now() - execution_time))), 0)"
                    + " from scheduled_tasks where not picked and execution_time < now()"
                    + " and task_name <> 'platforms-ask'";

    /** The demo's of Facebook, Instagram and LinkedIn. */
    private static final int ACCOUNTS = 7;

    private static final String CONNECTED =
            "select count(*) from platforms.connection where connected_at is not null"
                    + " and platform in ('FACEBOOK', 'INSTAGRAM', 'LINKEDIN')";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Between between;
    private final Filling database;
    private long number = Instant.now().getEpochSecond();

    private Hanging(Between between, Filling database) {
        this.between = between;
        this.database = database;
    }

    /**
     * One round.
     *
     * @param median from a delivery to its contribution, in milliseconds
     * @param slow the 95th percentile of it
     * @param late how late the work that waits longest is, the 95th percentile of all looks
     */
    private record Lag(long median, long slow, long late) {}

    /**
     * @param args the program, the sandbox, and how many rounds, if not as usual
     */
    static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("uppsikt-bench");
        try (Platforms _ =
                        Platforms.start(
                                args[1], data.resolve("sandlada"), SANDBOX, PORTS.webhook());
                Between between = Between.start(BETWEEN, SANDBOX);
                Product product =
                        Product.launch(
                                List.of("-jar", args[0]),
                                data,
                                PORTS,
                                "http://127.0.0.1:" + BETWEEN)) {
            product.awaitReady();
            Filling database = new Filling(product);
            while (database.number(CONNECTED) < ACCOUNTS) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
            int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
            new Hanging(between, database).measure(rounds);
        }
    }

    private void measure(int rounds) throws Exception {
        round();
        double[] medians = new double[rounds];
        double[] slow = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Lag answers = round();
            between.caught();
            between.hang(true);
            Lag hangs = round();
            int caught = between.caught();
            between.hang(false);
            TimeUnit.SECONDS.sleep(5);
            medians[i] = (double) hangs.median() / answers.median();
            slow[i] = (double) hangs.slow() / answers.slow();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: LinkedIn answers %s; hangs %s, %d calls caught; %.2f × at the median, %.2f × at the 95th percentile%n",
                    i + 1,
                    answers,
                    hangs,
                    caught,
                    medians[i],
                    slow[i]);
        }
        System.out.printf(
                Locale.ROOT,
                "median of the rounds: %.2f × at the median, %.2f × at the 95th percentile%n",
                middle(medians),
                middle(slow));
    }

    private static double middle(double[] ratios) {
        Arrays.sort(ratios);
        return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }

    private Lag round() throws Exception {
        long before = database.number("select coalesce(max(id), 0) from records.original");
        List<Long> late = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < SECONDS * A_SECOND; i++) {
            tell();
            if (i % A_SECOND == 0) {
                late.add(database.number(LATE));
            }
            long next = begin + (i + 1L) * 1_000_000_000L / A_SECOND;
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        TimeUnit.SECONDS.sleep(3);
        late.sort(null);
        return new Lag(
                database.number(LAG.formatted("0.5", before)),
                database.number(LAG.formatted("0.95", before)),
                late.get(late.size() * 95 / 100));
    }

    private void tell() throws Exception {
        long n = number++;
        long now = Instant.now().getEpochSecond();
        send(
                "facebook",
                "X-Hub-Signature-256",
                META,
                FACEBOOK_BODY.formatted(now, n, n, n, now - 1));
        send("instagram", "X-Hub-Signature-256", META, INSTAGRAM_BODY.formatted(now, n, n, n));
        send(
                "linkedin",
                "X-LI-Signature",
                LINKEDIN,
                LINKEDIN_BODY.formatted(n, now * 1_000, n, n, n));
    }

    private void send(String platform, String header, String secret, String body)
            throws IOException, InterruptedException {
        String signature =
                platform.equals("linkedin")
                        ? hmac(secret, "hmacsha256=" + body)
                        : "sha256=" + hmac(secret, body);
        int status =
                client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + PORTS.webhook()
                                                                + "/webhook/"
                                                                + platform))
                                        .header("Content-Type", "application/json")
                                        .header(header, signature)
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
        if (status != 200) {
            throw new IOException(platform + "'s delivery was answered " + status);
        }
    }

    private static String hmac(String secret, String bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
