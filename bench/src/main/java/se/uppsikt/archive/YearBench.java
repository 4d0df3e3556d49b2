package se.uppsikt.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.uppsikt.App;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.PackageLifeRules.Cause;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.base.storage.Storage;

/**
 * Measures how long an account-year takes from the records to a finished package, and whether ten
 * times as much takes ten times as long and no more memory. The whole program packs, in a process
 * of its own with a small heap, on its embedded PostgreSQL.
 */
final class YearBench {
    private static final String HANDLE = "facebook-orebrokommun";
    private static final int ROUNDS = 3;

    private YearBench() {}

    /**
     * Without arguments: the whole measurement. With {@code fill DATA YEAR NUMBER HOT}: a year is
     * kept. With {@code pack DATA YEAR...}: they are packed, one after another.
     */
    static void main(String[] args) throws Exception {
        if (args.length == 5 && args[0].equals("fill")) {
            fill(Path.of(args[1]), args);
        } else if (args.length > 2 && args[0].equals("pack")) {
            pack(Path.of(args[1]), List.of(args).subList(2, args.length));
        } else {
            measure(args.length == 1 ? Integer.parseInt(args[0]) : 10_000);
        }
    }

    /** What packing a year cost. */
    private record Cost(long items, double seconds, long heap) {
        double each() {
            return seconds / items;
        }
    }

    private static void measure(int small) throws Exception {
        Path data = Files.createTempDirectory("uppsikt-bench");
        try {
            run("-Xmx512m", "fill", data.toString(), "2021", "" + small, "" + small / 10);
            run("-Xmx512m", "fill", data.toString(), "2022", "" + 10 * small, "" + 5 * small);
            List<Cost> few = new ArrayList<>();
            List<Cost> many = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                few.add(cost(run("-Xmx128m", "pack", data.toString(), "2021")));
                many.add(cost(run("-Xmx128m", "pack", data.toString(), "2022")));
            }
            report(median(few), median(many));
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
                        YearBench.class.getName()));
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

    private static Cost cost(List<String> told) {
        String[] figures =
                told.stream()
                        .filter(line -> line.startsWith("packed "))
                        .findFirst()
                        .orElseThrow()
                        .split(" ");
        return new Cost(
                Long.parseLong(figures[1]),
                Double.parseDouble(figures[2]),
                Long.parseLong(figures[3]));
    }

    private static void fill(Path data, String[] args) {
        int year = Integer.parseInt(args[2]);
        int number = Integer.parseInt(args[3]);
        int hot = Integer.parseInt(args[4]);
        try (ConfigurableApplicationContext program =
                start(data, "--server.port=0", "--uppsikt.webhook.port=0")) {
            Account account = program.getBean(Accounts.class).byHandle(HANDLE).orElseThrow();
            program.getBeanFactory()
                    .createBean(BenchYear.class)
                    .keep(account.id(), year, number, hot);
        }
    }

    private static void pack(Path data, List<String> years) throws Exception {
        try (ConfigurableApplicationContext program = start(data, "--uppsikt.command=paket")) {
            for (String year : years) {
                pack(program, Integer.parseInt(year));
            }
        }
    }

    private static void pack(ConfigurableApplicationContext program, int year) throws Exception {
        PackageId id = ordered(program, year);
        long start = System.nanoTime();
        program.getBean(PackageBuilder.class).build(id, () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        Archive archive = program.getBean(Archive.class);
        YearPackage built = archive.yearPackage(id);
        if (built.state() != State.READY) {
            throw new IllegalStateException("not ready: " + built);
        }
        System.out.printf(
                Locale.ROOT,
                "packed %d %.2f %d%n",
                archive.coverage(id).contributions(),
                seconds,
                resident());
        program.getBean(Storage.class).remove(PackageFiles.key(built.id(), built.name()));
    }

    /** A measurement that was cut off may have left an order. */
    private static PackageId ordered(ConfigurableApplicationContext program, int year) {
        Account account = program.getBean(Accounts.class).byHandle(HANDLE).orElseThrow();
        PackageRows packages = program.getBean(PackageRows.class);
        packages.of(List.of(account.id()), 100).stream()
                .filter(each -> each.state().underWay())
                .forEach(
                        left -> {
                            packages.move(left.id(), Cause.BEGUN, "Förbereds");
                            packages.move(left.id(), Cause.STOPPED, "Stoppat");
                        });
        var id = new PackageId(program.getBean(TimeIds.class).next());
        packages.order(
                id,
                account.id(),
                year,
                program.getBean(PackageSubjects.class).name(account, year),
                new PackageRows.Ordering(
                        "Mätning", Instant.parse((year + 1) + "-01-15T08:30:00Z")));
        return id;
    }

    /** Only with its pages does it make a new data folder. */
    private static ConfigurableApplicationContext start(Path data, String... how) {
        List<String> settings = new ArrayList<>(List.of(how));
        settings.addAll(
                List.of(
                        "--uppsikt.data=" + data,
                        "--uppsikt.demo=true",
                        "--uppsikt.sandbox=http://127.0.0.1:9"));
        return SpringApplication.run(App.class, settings.toArray(String[]::new));
    }

    /** The most memory this process ever held, in KiB, as the system counts it. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::seconds))
                .toList()
                .get(costs.size() / 2);
    }

    private static void report(Cost few, Cost many) {
        System.out.printf(
                Locale.ROOT,
                "%d contributions: %.1f s, %.0f a second, resident %d MiB%n"
                        + "%d contributions: %.1f s, %.0f a second, resident %d MiB%n"
                        + "each, many against few: %.2f%n"
                        + "memory, many against few: %.2f%n",
                few.items(),
                few.seconds(),
                1 / few.each(),
                few.heap() / 1024,
                many.items(),
                many.seconds(),
                1 / many.each(),
                many.heap() / 1024,
                many.each() / few.each(),
                (double) many.heap() / few.heap());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
