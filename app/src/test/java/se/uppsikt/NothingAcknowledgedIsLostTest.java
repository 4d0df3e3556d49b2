package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.access.signin.Visitor;

/**
 * The process is killed again and again under load with random timing, every second time with its
 * database, as when the power goes. Every delivery that was answered 200 is there exactly once
 * afterwards, and interpreted. What somebody has ordered to be sorted meanwhile goes on by itself
 * where the last kill broke it off, and each is sorted once (S12); and when all of it is disposed
 * of, one more kill leaves nothing half (H5). {@code ./test -Duppsikt.kills=50} kills more often.
 */
@ProgramTest
class NothingAcknowledgedIsLostTest {
    private static final int KILLS = Integer.getInteger("uppsikt.kills", 6);
    private static final int SENDERS = 8;

    /**
     * So many that a portion is sorted, or disposed of, and others are left when the kill comes.
     */
    private static final int TO_SORT = 1500;

    private static final int SORTED = 100;

    private static final String OURS =
            " from records.contribution c join inbox.item i on i.contribution = c.id"
                    + " where c.key like '7001\\_%'";
    private static final String SECRET = "sandlada-apphemlighet";
    private static final String BODY =
            """
            {"object":"page","entry":[{"id":"110200300400003","time":1795000000,"changes":[{"field":"feed","value":{\
            "item":"comment","verb":"add","comment_id":"7001_%1$d","post_id":"110200300400003_7001",\
            "parent_id":"110200300400003_7001","from":{"id":"62000001","name":"Prov Provsson"},\
            "created_time":1794999990,"message":"Fr\\u00e5ga nummer %1$d"}}]}]}""";

    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

    /** How often each answer came, for the one who reads a failure. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @TempDir Path data;

    @Test
    void killsUnderLoadLoseAndDoubleNothing() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Program program = Program.startDemo(data, "--db-scheduler.heartbeat-interval=1s")) {
            Instant killed = Instant.EPOCH;
            for (int kill = 0; kill < KILLS; kill++) {
                int before = acknowledged.size();
                boolean last = kill == KILLS - 1;
                if (last) {
                    orderToSort(program);
                }
                loadUntilKilled(
                        program,
                        kill % 2 == 1,
                        // What is sorted goes on meanwhile: that kill must come before it is over.
                        last ? Duration.ZERO : Duration.ofMillis(100 + random.nextInt(900)),
                        last ? SORTED : 0);
                assertThat(acknowledged.size())
                        .as(
                                "acknowledged before kill %d, seed %d, answers %s, log:%n%s",
                                kill, seed, answers, program.log())
                        .isGreaterThan(before);
                killed = Instant.ofEpochMilli(System.currentTimeMillis());
                program.startAgain();
            }
            sortedOnceEach(program, killed);
            awaitInterpreted(program);
            Map<Long, Integer> kept = kept(program);
            assertThat(kept.keySet()).as("kept, seed %d", seed).containsAll(acknowledged);
            assertThat(kept.values()).as("times each is kept, seed %d", seed).containsOnly(1);
            KilledDisposal.goesOn(program);
        }
    }

    /**
     * The load goes on while the process dies, so that deliveries are cut at every stage; it lives
     * at least until it has acknowledged something.
     */
    private void loadUntilKilled(Program program, boolean withDatabase, Duration until, int sorted)
            throws Exception {
        int before = acknowledged.size();
        AtomicBoolean dead = new AtomicBoolean();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> send(program, client, dead));
            }
            TimeUnit.NANOSECONDS.sleep(until.toNanos());
            for (int i = 0; acknowledged.size() == before && i < 3000; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            awaitAtLeast(program, "select coalesce(max(sorted), 0) from bulk.sorting", sorted);
            if (withDatabase) {
                program.killDatabase();
            }
            program.kill();
            dead.set(true);
        }
    }

    /** Somebody sorts all that has come so far. */
    private void orderToSort(Program program) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (acknowledged.size() < TO_SORT) {
                deliver(program, client);
            }
        }
        awaitAtLeast(program, "select count(*)" + OURS, TO_SORT);
        Visitor johan = new Visitor(program.port());
        johan.signIn("johan.alm", "uppsikt");
        String account =
                text(
                        program,
                        "select id from accounts.account where handle = 'facebook-orebrostadsbibliotek'");
        johan.post("/inkorg/manga?konto=" + account, "kind=FEEDBACK&once=" + UUID.randomUUID());
        assertThat(number(program, "select count(*) from bulk.sorting")).isOne();
    }

    private static void sortedOnceEach(Program program, Instant killed) throws Exception {
        awaitAtLeast(program, "select count(*) from bulk.sorting where state = 'FINISHED'", 1);
        assertThat(
                        number(
                                program,
                                "select count(*)"
                                        + OURS
                                        + " and i.changed_at <= (select ordered_at from bulk.sorting)"))
                .as("left of what was there")
                .isZero();
        String triaged =
                " from records.ledger l join records.contribution c on c.id = l.contribution"
                        + " where l.event = 'document-triaged' and c.account ="
                        + " (select unnest(accounts) from bulk.sorting limit 1)";
        long sorted = number(program, "select sorted from bulk.sorting");
        assertThat(number(program, "select count(*)" + triaged + " and l.at < '" + killed + "'"))
                .as("killed in the middle")
                .isBetween((long) SORTED, sorted - 1);
        assertThat(number(program, "select count(*)" + triaged)).isEqualTo(sorted);
        assertThat(number(program, "select count(distinct l.contribution)" + triaged))
                .as("each has one record")
                .isEqualTo(sorted);
    }

    private static void awaitAtLeast(Program program, String query, long least) throws Exception {
        for (int i = 0; number(program, query) < least; i++) {
            assertThat(i).as("%s%n%s", query, program.log()).isLessThan(2_000);
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    private static long number(Program program, String query) throws Exception {
        return Long.parseLong(text(program, query));
    }

    private static String text(Program program, String query) throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private void send(Program program, HttpClient client, AtomicBoolean dead) {
        while (!dead.get()) {
            try {
                deliver(program, client);
            } catch (IOException killed) {
                // Not acknowledged: the platform would send it again; here it does not count.
                answers.merge(killed.getClass().getSimpleName(), 1, Integer::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(Program program, HttpClient client)
            throws IOException, InterruptedException {
        long number = next.incrementAndGet();
        byte[] body = BODY.formatted(number).getBytes(StandardCharsets.US_ASCII);
        HttpRequest delivery =
                HttpRequest.newBuilder(program.webhook())
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", "sha256=" + signature(body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        int status = client.send(delivery, BodyHandlers.discarding()).statusCode();
        answers.merge(String.valueOf(status), 1, Integer::sum);
        if (status == 200) {
            acknowledged.add(number);
        }
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitInterpreted(Program program) throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement()) {
            for (int i = 0; i < 600; i++) {
                try (ResultSet left =
                        statement.executeQuery("select count(*) from records.waiting")) {
                    left.next();
                    if (left.getLong(1) == 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError(
                "%s are left uninterpreted after a minute:%n%s"
                        .formatted(left(program), program.log()));
    }

    private static String left(Program program) throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet left =
                        statement.executeQuery(
                                "select count(*) || ' originals, set aside: ' || coalesce(string_agg(distinct problem, ' '), 'none') from records.waiting")) {
            left.next();
            return left.getString(1);
        }
    }

    /** How many contributions there are of each number. */
    private static Map<Long, Integer> kept(Program program) throws Exception {
        Map<Long, Integer> kept = new HashMap<>();
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet keys =
                        statement.executeQuery(
                                "select key from records.contribution where key like '7001\\_%'")) {
            while (keys.next()) {
                String key = keys.getString(1);
                kept.merge(Long.parseLong(key.substring(key.indexOf('_') + 1)), 1, Integer::sum);
            }
        }
        return kept;
    }
}
