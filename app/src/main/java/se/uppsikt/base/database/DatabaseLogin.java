package se.uppsikt.base.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.base.shared.OwnerOnly;

/**
 * Who gets into the embedded server: one role, which owns what Uppsikt has made and is no
 * superuser, with a password that only the owner of the data folder can read. The superuser cannot
 * log in at all; what needs one is done while the server is down and nobody else can be there.
 */
final class DatabaseLogin {
    static final String USER = "uppsikt";
    static final String DATABASE = "postgres";
    private static final String PASSWORD_FILE = "databas-losenord";

    /** Beside the tables when the role has the rights that the script gives it by now. */
    private static final String RIGHTS_FILE = "uppsikt-rattigheter-2";

    private static final int PASSWORD_BYTES = 24;
    private static final List<String> WAYS_IN =
            List.of(
                    "# Uppsikt skriver den här filen vid varje start. Lösenordet står i ../"
                            + PASSWORD_FILE,
                    "host " + DATABASE + " " + USER + " 127.0.0.1/32 scram-sha-256",
                    "host " + DATABASE + " " + USER + " ::1/128 scram-sha-256");

    private final Path file;
    private final Path programs;
    private final String password;
    private final boolean made;

    private DatabaseLogin(Path home, String password, boolean made) {
        this.file = home.resolve(PASSWORD_FILE);
        this.programs = home.resolve("postgres-program");
        this.password = password;
        this.made = made;
    }

    /** The login of this data folder; a new one, until it is prepared, where there is none. */
    static DatabaseLogin of(Path home) throws IOException {
        Path file = home.resolve(PASSWORD_FILE);
        if (Files.exists(file)) {
            return new DatabaseLogin(home, Files.readString(file).strip(), true);
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new DatabaseLogin(home, fresh, false);
    }

    String password() {
        return password;
    }

    /**
     * Before every start of the server: a folder that is new, or from when anybody on the machine
     * was let in, gets its role; and nobody else is let in.
     */
    void prepare(Path cluster) {
        try {
            Path rights = cluster.resolve(RIGHTS_FILE);
            if (!made || !Files.exists(rights)) {
                asSuperuser(cluster, script());
                OwnerOnly.write(rights, List.of());
            }
            Files.write(cluster.resolve("pg_hba.conf"), WAYS_IN);
            if (!made) {
                OwnerOnly.write(file, List.of(password));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script() throws IOException {
        try (var script = DatabaseLogin.class.getResourceAsStream("database-login.sql")) {
            if (script == null) {
                throw new IOException("database-login.sql is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":password", "'" + password + "'");
        }
    }

    /** The server in its single-user mode, where it speaks to this process and to nobody else. */
    private void asSuperuser(Path cluster, String script) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program().toString());
        command.addAll(List.of("--single", "-j", "-c", "exit_on_error=on", "-D"));
        command.addAll(List.of(cluster.toString(), DATABASE));
        Process server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (OutputStream in = server.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        try {
            int code = server.waitFor();
            if (code != 0) {
                throw new IOException("databasens roll gick inte att skapa, kod " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("avbrutet", e);
        }
    }

    /** The one that was unpacked last, should an older one lie beside it. */
    private Path program() throws IOException {
        try (Stream<Path> versions = Files.list(programs)) {
            return versions.map(version -> version.resolve("bin").resolve("postgres"))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparingLong(DatabaseLogin::unpacked))
                    .orElseThrow(() -> new IOException("inget databasprogram i " + programs));
        }
    }

    private static long unpacked(Path program) {
        try {
            return Files.getLastModifiedTime(program.resolve("../..")).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
