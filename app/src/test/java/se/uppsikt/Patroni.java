package se.uppsikt;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two PostgreSQL that Patroni keeps, and an etcd that it asks, set up with the very file that comes
 * along for those who install Uppsikt ({@code paket/patroni.yml}): only names of machines, ports
 * and folders are others.
 */
final class Patroni implements AutoCloseable {
    private static final Path SAMPLE = Path.of("..", "paket", "patroni.yml");
    private static final List<Path> NEEDED =
            List.of(Path.of("/usr/bin/patroni"), Path.of("/usr/bin/etcd"));
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String PASSWORD = "byt-detta-losenord";

    private final Path folder;
    private final Path programs;
    private final int etcdPort = TestDatabase.freePort();
    private @Nullable Process etcd;
    private final List<Member> members = new ArrayList<>();

    /** How the first server is lost. */
    enum Loss {
        /** The server's processes are killed; what keeps it lives. */
        SERVER_KILLED,
        /** The machine's power goes. */
        ALL_KILLED,
        /** The machine says nothing more and refuses nothing, and wakes up later. */
        ALL_FROZEN
    }

    Patroni(Path folder) throws IOException {
        PlainRun.refuse("a database that changes place");
        requireInstalled();
        this.folder = folder;
        this.programs = programs();
        for (int number : List.of(1, 2)) {
            members.add(new Member(number));
        }
    }

    /** The first one makes the databases, and the second copies them. */
    OuterDatabase start() throws IOException, SQLException {
        etcd = etcd();
        members.getFirst().keep();
        awaitFirst(null);
        members.getLast().keep();
        awaitBoth();
        return database().made();
    }

    /** Nothing is passed over in silence. */
    private static void requireInstalled() {
        if (!NEEDED.stream().allMatch(Files::isExecutable)) {
            throw new AssertionError(
                    "Provet med två databaser behöver Patroni och etcd. Installera dem först: sudo apt-get install patroni etcd-server python3-etcd python3-psycopg2");
        }
    }

    /** Where nodes connect: both are named, and the first is sought. */
    private OuterDatabase database() {
        return new OuterDatabase(
                "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%%s?targetServerType=primary&loadBalanceHosts=true&hostRecheckSeconds=2"
                        .formatted(members.get(0).port, members.get(1).port),
                "postgres",
                PASSWORD);
    }

    /** The one that is first now. */
    Member first() {
        return awaitFirst(null);
    }

    /** Waits until another than this one is first, or any. */
    Member awaitFirst(@Nullable Member other) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (Member each : members) {
                if (each != other && each.is("primary")) {
                    return each;
                }
            }
            OuterDatabase.pause(50);
        }
        throw new AssertionError("no server became the first\n" + log());
    }

    /** Waits until what is committed on one is on both. */
    void awaitBoth() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (members.stream().noneMatch(each -> each.is("sync"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the second server did not catch up\n" + log());
            }
            OuterDatabase.pause(100);
        }
    }

    String log() {
        StringBuilder all = new StringBuilder();
        for (Member each : members) {
            try {
                List<String> lines = Files.readAllLines(each.log);
                all.append(
                        String.join(
                                "\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
            } catch (IOException e) {
                all.append(e);
            }
        }
        return all.toString();
    }

    private Path programs() throws IOException {
        Path own = Files.createDirectory(folder.resolve("bin"));
        Path embedded = OuterDatabase.programs();
        for (String name : List.of("postgres", "initdb", "pg_ctl")) {
            Files.createSymbolicLink(own.resolve(name), embedded.resolve(name));
        }
        try (InputStream script =
                Objects.requireNonNull(Patroni.class.getResourceAsStream("nodes/pg.py"))) {
            Files.copy(script, own.resolve("pg.py"));
        }
        Files.setPosixFilePermissions(
                own.resolve("pg.py"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of("pg_isready", "pg_controldata", "pg_basebackup")) {
            Files.createSymbolicLink(own.resolve(name), Path.of("pg.py"));
        }
        Files.createDirectory(folder.resolve("run"));
        return own;
    }

    private Process etcd() throws IOException {
        String client = "http://127.0.0.1:" + etcdPort;
        String peer = "http://127.0.0.1:" + TestDatabase.freePort();
        return begun(
                folder.resolve("etcd.log"),
                List.of(
                        "etcd",
                        "--data-dir=" + folder.resolve("etcd"),
                        "--listen-client-urls=" + client,
                        "--advertise-client-urls=" + client,
                        "--listen-peer-urls=" + peer,
                        "--initial-advertise-peer-urls=" + peer,
                        "--initial-cluster=default=" + peer));
    }

    private static Process begun(Path log, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("UPPSIKT_SUPERUSER", PASSWORD);
        return builder.start();
    }

    @Override
    public void close() throws IOException {
        for (Member each : members) {
            each.signal("KILL", each.all());
        }
        if (etcd != null) {
            etcd.destroyForcibly();
        }
    }

    /** One of the two, with what keeps it. */
    final class Member {
        private final int port = TestDatabase.freePort();
        private final int rest = TestDatabase.freePort();
        private final Path data;
        private final Path log;
        private final Path settings;
        private @Nullable Process keeper;

        private Member(int number) throws IOException {
            this.data = folder.resolve("data" + number);
            this.log = folder.resolve("patroni" + number + ".log");
            this.settings = folder.resolve("patroni" + number + ".yml");
            Files.writeString(settings, filled(number), StandardOpenOption.CREATE_NEW);
        }

        private String filled(int number) throws IOException {
            return Files.readString(SAMPLE)
                    .replaceAll("(?m)^name: db1$", "name: db" + number)
                    .replaceAll("(0\\.0\\.0\\.0|db1\\.kommunen\\.example):8008", here(rest))
                    .replaceAll("(0\\.0\\.0\\.0|db1\\.kommunen\\.example):5432", here(port))
                    .replaceAll("hosts: .*", "hosts: " + here(etcdPort))
                    .replace("/var/lib/postgresql/18/uppsikt", data.toString())
                    .replace("/usr/lib/postgresql/18/bin", programs.toString())
                    .replace("/var/lib/postgresql/.pgpass-patroni", folder + "/pgpass" + number)
                    .replace("/var/run/postgresql", folder.resolve("run").toString());
        }

        private static String here(int port) {
            return "127.0.0.1:" + port;
        }

        /** PostgreSQL does not run as root; as nobody in particular it does. */
        private void keep() throws IOException {
            boolean root = "root".equals(System.getProperty("user.name"));
            List<String> command = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
            command.addAll(List.of("patroni", settings.toString()));
            keeper = begun(log, command);
        }

        private boolean is(String role) {
            try {
                HttpURLConnection question =
                        (HttpURLConnection)
                                URI.create("http://" + here(rest) + "/" + role)
                                        .toURL()
                                        .openConnection();
                question.setConnectTimeout(500);
                question.setReadTimeout(1500);
                return question.getResponseCode() == 200;
            } catch (IOException away) {
                return false;
            }
        }

        void lose(Loss how) throws IOException {
            switch (how) {
                case SERVER_KILLED -> signal("KILL", server());
                case ALL_KILLED -> signal("KILL", all());
                case ALL_FROZEN -> signal("STOP", all());
            }
        }

        /** As whoever looks after it does, or it does itself. */
        void comeBack(Loss after) throws IOException {
            switch (after) {
                case SERVER_KILLED -> {}
                case ALL_KILLED -> keep();
                case ALL_FROZEN -> signal("CONT", all());
            }
        }

        private List<Long> all() throws IOException {
            return Stream.concat(Stream.ofNullable(keeper).map(Process::pid), server().stream())
                    .toList();
        }

        private List<Long> server() throws IOException {
            Path file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return List.of();
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid)
                    .map(
                            one ->
                                    Stream.concat(Stream.of(one), one.descendants())
                                            .map(ProcessHandle::pid)
                                            .toList())
                    .orElse(List.of());
        }

        private void signal(String signal, List<Long> processes) throws IOException {
            if (processes.isEmpty()) {
                return;
            }
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
            processes.forEach(each -> command.add(each.toString()));
            Process kill = new ProcessBuilder(command).inheritIO().start();
            try {
                kill.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
