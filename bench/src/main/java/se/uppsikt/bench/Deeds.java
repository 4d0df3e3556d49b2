package se.uppsikt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many deeds a second 64 who decide at once put on record: with the chain made by whoever
 * decides, as it was, and with the chain made afterwards, as it is. Both on the program's own
 * database with its own tables, with the program and its sealer beside.
 */
final class Deeds {
    private static final int ROUNDS = 7;
    private static final int CLIENTS = 64;
    private static final int SECONDS = 8;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String ENTRY =
            """
            insert into records.ledger (at, event, actor, person, account, contribution, sentence, particulars, digest)
            values (now(), 'contribution-hidden', 'Anna Berg, kommunikatör', gen_random_uuid(), gen_random_uuid(),
                gen_random_uuid(), 'Kommentaren doldes', '{"a": "b"}', sha256('a')) returning number
            """;
    private static final String BEFORE =
            "begin;\n"
                    + ENTRY
                    + """
                     \\gset
                    select 1 from pg_advisory_xact_lock(hashtextextended('ledger.chain', 0));
                    select place from records.ledger_link order by place desc limit 1 \\gset
                    insert into records.ledger_link (place, entry, hash)
                    select place + 1, :number, sha256(hash || sha256('a')) from records.ledger_link where place = :place;
                    commit;
                    """;
    private static final String NOW =
            "begin;\nwith written as ("
                    + ENTRY
                    + ") insert into ledger.unchained (entry) select number from written;\ncommit;\n";

    private final Product product;

    private Deeds(Product product) {
        this.product = product;
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(18_580, 18_581))) {
            new Deeds(product).compare();
        }
    }

    private void compare() throws Exception {
        Path before = Files.writeString(product.data().resolve("before.sql"), BEFORE);
        Path now = Files.writeString(product.data().resolve("now.sql"), NOW);
        double[] old = new double[ROUNDS - 1];
        double[] since = new double[ROUNDS - 1];
        double[] chained = new double[ROUNDS - 1];
        for (int i = 0; i < ROUNDS; i++) {
            double second = pgbench(now);
            double drained = drained(second);
            double first = pgbench(before);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: chained by the deed %.0f/s, afterwards %.0f/s, ratio %.2f; the chain keeps up with %.0f/s%n",
                    i,
                    first,
                    second,
                    second / first,
                    drained);
            if (i > 0) {
                old[i - 1] = first;
                since[i - 1] = second;
                chained[i - 1] = drained;
            }
        }
        Arrays.sort(old);
        Arrays.sort(since);
        Arrays.sort(chained);
        System.out.printf(
                Locale.ROOT,
                "median: chained by the deed %.0f/s, afterwards %.0f/s, ratio %.2f; the chain keeps up with %.0f/s%n",
                old[old.length / 2],
                since[since.length / 2],
                since[since.length / 2] / old[old.length / 2],
                chained[chained.length / 2]);
    }

    /** Waits until everything is chained; how many a second that was, from the first deed on. */
    private double drained(double perSecond) throws Exception {
        long begin = System.nanoTime();
        while (!said("psql", "-Atc", "select not exists (select from ledger.unchained)")
                .strip()
                .equals("t")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        double seconds = SECONDS + (System.nanoTime() - begin) / 1e9;
        return perSecond * SECONDS / seconds;
    }

    private double pgbench(Path script) throws Exception {
        String report =
                said(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "2",
                        "-T",
                        "" + SECONDS,
                        "-f",
                        script.toString());
        Matcher tps = TPS.matcher(report);
        if (!tps.find()) {
            throw new IOException(report);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String said(String... command) throws Exception {
        ProcessBuilder client = new ProcessBuilder(command).redirectErrorStream(true);
        client.environment().put("PGHOST", "127.0.0.1");
        client.environment().put("PGPORT", product.database());
        client.environment().put("PGUSER", "uppsikt");
        client.environment().put("PGDATABASE", "postgres");
        client.environment().put("PGPASSWORD", product.databasePassword());
        Process running = client.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
