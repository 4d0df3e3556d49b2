package se.uppsikt.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.StartProblem;

/**
 * A real server of our own, kept in {@code <data>/postgres} between starts.
 *
 * @param ours the server and the lock on the data folder; null when another process of Uppsikt
 *     holds them
 */
record EmbeddedServer(String jdbcUrl, DatabaseLogin login, @Nullable Ours ours)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST_ROOM = 300;
    private static final int PORT_LINE = 3;

    /** The one command that is given where nothing is yet. */
    private static final String INTO_NOTHING = "aterstall";

    private static final Duration START = Duration.ofSeconds(60);

    @Override
    public void close() throws IOException {
        if (ours != null) {
            ours.close();
        }
    }

    /** Holds the data folder for this process alone, and the server within it. */
    record Ours(FileChannel lock, EmbeddedPostgres postgres) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (lock) {
                postgres.close();
            }
        }
    }

    /**
     * @param command what the process was started to do instead of showing pages; else empty
     */
    static EmbeddedServer start(Path data, String command) {
        Path home = data.toAbsolutePath().normalize();
        requireSomething(home, command);
        try {
            OwnerOnly.dataFolder(home);
            requireRoom(home, Files.getFileStore(home));
            FileChannel lock = lock(home);
            if (lock == null) {
                if (command.isEmpty()) {
                    throw new StartProblem(running(home), null);
                }
                return new EmbeddedServer(urlOfRunning(home), DatabaseLogin.of(home), null);
            }
            stopOrphan(home.resolve("postgres"));
            DatabaseLogin login = DatabaseLogin.of(home);
            EmbeddedPostgres postgres = start(home, login);
            OwnerOnly.folder(home.resolve("postgres-program"));
            return new EmbeddedServer(url(postgres.getPort()), login, new Ours(lock, postgres));
        } catch (IOException | UncheckedIOException e) {
            throw new StartProblem(
                    "Databasen i "
                            + home
                            + " gick inte att starta ("
                            + e.getMessage()
                            + "). Finns det plats på disken, och får du skriva i mappen? Annars välj en"
                            + " annan mapp med --uppsikt.data=…",
                    e);
        }
    }

    private static void requireSomething(Path home, String command) {
        if (!command.isEmpty()
                && !command.equals(INTO_NOTHING)
                && !Files.exists(home.resolve("postgres"))) {
            throw new StartProblem(nothingIn(home), null);
        }
    }

    static void requireRoom(Path home, FileStore disk) throws IOException {
        long free = disk.getUsableSpace() / MEBIBYTE;
        if (free < LEAST_ROOM) {
            throw new StartProblem(
                    "Disken är full: det finns "
                            + free
                            + " MB ledigt vid "
                            + home
                            + ", och Uppsikt behöver minst "
                            + LEAST_ROOM
                            + " MB. Frigör plats, eller välj en annan mapp med --uppsikt.data=…",
                    null);
        }
    }

    /**
     * @return null when Uppsikt runs with this folder already
     */
    private static @Nullable FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.resolve("uppsikt.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.file());
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("the lock is held by this very process", e);
        }
        channel.close();
        return null;
    }

    /** A command works beside the Uppsikt that runs, as one more node on its database. */
    private static String urlOfRunning(Path home) throws IOException {
        Path pidFile = home.resolve("postgres").resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.size() <= PORT_LINE) {
            throw new StartProblem(
                    "Uppsikt håller just på att starta eller stanna. Försök igen om en stund.",
                    null);
        }
        return url(Integer.parseInt(lines.get(PORT_LINE).strip()));
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + DatabaseLogin.DATABASE;
    }

    private static String nothingIn(Path home) {
        return "Det finns inga uppgifter i "
                + home
                + " att göra det med. Peka ut mappen där Uppsikt har sina med --uppsikt.data=…, eller starta"
                + " Uppsikt först.";
    }

    private static String running(Path home) {
        return "Uppsikt kör redan med uppgifterna i "
                + home
                + ". Stoppa den först, med Ctrl-C i fönstret där den kör, eller välj en annan mapp med --uppsikt.data=…";
    }

    /**
     * After a hard kill of Uppsikt its server lives on without a master; it is asked to stop, and
     * nothing is lost.
     */
    private static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle orphan =
                ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres).orElse(null);
        if (orphan == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        orphan.destroy();
        try {
            orphan.onExit().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Starten avbröts.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartProblem(
                    "Den förra databasprocessen ("
                            + pid
                            + ") vill inte sluta. Stoppa den för hand och starta igen.",
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(true);
    }

    /**
     * The library switches durability off and lets everybody in, as suits tests; a register of
     * public records needs the one on and the other off. A socket in a folder that all may write to
     * is one way in too many.
     */
    private static EmbeddedPostgres start(Path home, DatabaseLogin login) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setOverrideWorkingDirectory(home.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setDataDirectoryCustomizer(cluster -> login.prepare(cluster.toPath()))
                .setConnectConfig("user", DatabaseLogin.USER)
                .setConnectConfig("password", login.password())
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                // What is disposed of is not to lie in old parts of the log until they are used
                // again: they are taken away.
                .setServerConfig("wal_recycle", "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                // What a page asks for is found by index and in memory: no disk turns, and nothing
                // takes so long that compiling it pays.
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }
}
