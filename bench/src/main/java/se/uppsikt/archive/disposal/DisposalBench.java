package se.uppsikt.archive.disposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.BenchYear;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.destruction.DisposalId;

/**
 * Measures how long a year takes to dispose of: the list, the approval, carrying it out, and what
 * the night has to do; and whether many more take no more memory and no more time each. The whole
 * program does it, in a process of its own with a small heap, on its embedded PostgreSQL.
 */
final class DisposalBench {
    private static final String HANDLE = "facebook-orebrokommun";
    private static final int YEAR = 2021;
    private static final int PAGE = 50;

    private DisposalBench() {}

    /**
     * With {@code FEW MANY}, or without arguments: the whole measurement. With {@code fill DATA
     * NUMBER}: a year is kept. With {@code dispose DATA}: it is disposed of.
     */
    static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals("fill")) {
            fill(Path.of(args[1]), Integer.parseInt(args[2]));
        } else if (args.length == 2 && args[0].equals("dispose")) {
            dispose(Path.of(args[1]));
        } else {
            int few = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
            int many = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
            report(measured(few), measured(many));
        }
    }

    /** What each part cost, in seconds, and the most memory, in KiB. */
    private record Cost(
            long items,
            double list,
            double approval,
            double carried,
            double purge,
            double verified,
            long resident) {
        static Cost read(List<String> told) {
            String[] figures =
                    told.stream()
                            .filter(line -> line.startsWith("disposed "))
                            .findFirst()
                            .orElseThrow()
                            .split(" ");
            return new Cost(
                    Long.parseLong(figures[1]),
                    Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]),
                    Double.parseDouble(figures[4]),
                    Double.parseDouble(figures[5]),
                    Double.parseDouble(figures[6]),
                    Long.parseLong(figures[7]));
        }

        String told() {
            return String.format(
                    Locale.ROOT,
                    "disposed %d %.2f %.3f %.2f %.2f %.2f %d",
                    items,
                    list,
                    approval,
                    carried,
                    purge,
                    verified,
                    resident);
        }
    }

    private static Cost measured(int number) throws Exception {
        Path data = Files.createTempDirectory("uppsikt-bench");
        try {
            run("-Xmx512m", "fill", data.toString(), "" + number);
            return Cost.read(run("-Xmx128m", "dispose", data.toString()));
        } finally {
            remove(data);
        }
    }

    private static List<String> run(String heap, String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        heap,
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DisposalBench.class.getName()));
        command.addAll(List.of(args));
        Path told = Files.createTempFile("uppsikt-bench", ".txt");
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start()
                        .waitFor();
        List<String> lines = Files.readAllLines(told);
        Files.delete(told);
        if (code != 0) {
            throw new IOException(
                    command + " ended with " + code + ": " + String.join("\n", lines));
        }
        return lines;
    }

    /**
     * A year that is judged and archived; each contribution is told of by a delivery of its own and
     * once more in the page of a later poll, with fifty others.
     */
    private static void fill(Path data, int number) {
        try (ConfigurableApplicationContext program = start(data)) {
            AccountId account = account(program);
            program.getBeanFactory().createBean(BenchYear.class).keep(account, YEAR, number, 0);
            JdbcClient database = program.getBean(JdbcClient.class);
            database.sql(
                            """
                            update records.contribution set registration = 'KEPT_IN_ORDER', archived_at = now()
                            where account = ? and key like '2021\\_%'
                            """)
                    .param(account.value())
                    .update();
            database.sql("update inbox.item set state = 'CLOSED' where account = ?")
                    .param(account.value())
                    .update();
            database.sql(
                            """
                            insert into records.original (received_at, source, content_type, sha256, body)
                            select now(), 'facebook/poll', 'application/json', sha256(p.body), p.body from (
                                select convert_to('{"data":[' || string_agg(cast(jsonb_build_object(
                                    'id', n.key, 'message', n.text, 'from', jsonb_build_object('id', n.author_platform_id))
                                    as text), ',' order by n.at) || ']}', 'UTF8') as body
                                from (select c.*, row_number() over (order by c.written_at, c.id) as at
                                    from records.contribution c where c.account = ? and c.key like '2021\\_%') n
                                group by n.at / ?) p
                            """)
                    .params(account.value(), PAGE)
                    .update();
            database.sql("vacuum analyze").update();
        }
    }

    private static void dispose(Path data) throws Exception {
        try (ConfigurableApplicationContext program = start(data)) {
            DisposalRows rows = program.getBean(DisposalRows.class);
            DisposalId id = new DisposalId(UUID.randomUUID());
            long begun = System.nanoTime();
            prepare(program, id);
            Disposal listed = awaited(rows, id, State.PREPARED);
            double list = since(begun);
            long asked = System.nanoTime();
            Employee disa = employee(program, "disa.nord");
            program.getBean(Disposals.class).approve(disa, id, listed.listing().digest().hex());
            double approval = since(asked);
            long approved = System.nanoTime();
            Disposal gone = awaited(rows, id, State.ERASING);
            double carried = since(approved);
            if (gone.carried().disposed() != gone.listing().looked()) {
                throw new IllegalStateException("not all is gone: " + gone);
            }
            long night = System.nanoTime();
            program.getBean(DisposalWork.class).erase(id);
            awaited(rows, id, State.FINISHED);
            double purge = since(night);
            long resident = resident();
            long verifying = System.nanoTime();
            verify(program);
            Cost cost =
                    new Cost(
                            gone.carried().disposed(),
                            list,
                            approval,
                            carried,
                            purge,
                            since(verifying),
                            resident);
            System.out.println(cost.told());
        }
    }

    private static void prepare(ConfigurableApplicationContext program, DisposalId id) {
        Employee olof = employee(program, "olof.rask");
        AuthorityForm form =
                new AuthorityForm(
                        "1748",
                        "Arkivnämnden",
                        "2024-01-15",
                        "ARK 12/2024",
                        "Inlägg och kommentarer",
                        "1",
                        "ar",
                        null,
                        null,
                        Set.of(ContributionKind.POST, ContributionKind.COMMENT),
                        Set.of(RegistrationState.KEPT_IN_ORDER),
                        null,
                        "2024-02-01",
                        "");
        AuthorityId authority = program.getBean(Authorities.class).enter(olof, form);
        Wish wish = new Wish(authority, Set.of(account(program)), YEAR + "-01-01", YEAR + "-12-31");
        program.getBean(Disposals.class).prepare(olof, id, wish);
    }

    private static Disposal awaited(DisposalRows rows, DisposalId id, State state)
            throws InterruptedException {
        Disposal now = rows.find(id).orElseThrow();
        while (now.state() != state) {
            if (!now.state().works()) {
                throw new IllegalStateException(now.toString());
            }
            TimeUnit.MILLISECONDS.sleep(50);
            now = rows.find(id).orElseThrow();
        }
        return now;
    }

    /** Everything that the log and the fingerprints say, again. */
    private static void verify(ConfigurableApplicationContext program) {
        for (Verifiable part : program.getBeansOfType(Verifiable.class).values()) {
            String place = "";
            while (place != null) {
                Verifiable.Portion portion = part.after(place);
                if (portion.broken() != null) {
                    throw new IllegalStateException(part.word() + ": " + portion.broken());
                }
                place = portion.next();
            }
        }
    }

    private static Employee employee(ConfigurableApplicationContext program, String name) {
        return program.getBean(Access.class).employee(name).orElseThrow();
    }

    private static AccountId account(ConfigurableApplicationContext program) {
        return program.getBean(Accounts.class).byHandle(HANDLE).orElseThrow().id();
    }

    private static double since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(
                App.class,
                "--uppsikt.data=" + data,
                "--uppsikt.demo=true",
                "--server.port=0",
                "--uppsikt.webhook.port=0",
                "--uppsikt.sandbox=http://127.0.0.1:9");
    }

    /** The most memory this process ever held, in KiB, as the system counts it. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private static void report(Cost few, Cost many) {
        for (Cost each : List.of(few, many)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d: list %.0f/s, approval %.0f ms, carried out %.0f/s, night %.1f s, verified %.1f s, resident %d MiB%n",
                    each.items(),
                    each.items() / each.list(),
                    1000 * each.approval(),
                    each.items() / each.carried(),
                    each.purge(),
                    each.verified(),
                    each.resident() / 1024);
        }
        double times = (double) many.items() / few.items();
        System.out.printf(
                Locale.ROOT,
                "each, many against few: list %.2f, carried out %.2f, night %.2f, memory %.2f%n",
                many.list() / few.list() / times,
                many.carried() / few.carried() / times,
                many.purge() / few.purge() / times,
                (double) many.resident() / few.resident());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
