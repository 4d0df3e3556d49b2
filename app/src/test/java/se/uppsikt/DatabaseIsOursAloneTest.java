package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.access.signin.Visitor;

/**
 * The embedded database lets in the program and nobody else on the machine, and not even the
 * program may reach from it to the files beside it. A data folder of version 0.1, where anybody was
 * superuser, becomes so at its next start, with everything in it.
 */
@ProgramTest
class DatabaseIsOursAloneTest {
    private static final String[] DEMO = LaidOut.DEMO.toArray(String[]::new);

    @TempDir Path place;

    @Test
    void folderOfVersionBeforeIsClosedWithEverythingInIt() throws Exception {
        Path data = Files.createDirectory(place.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        long people = madeByVersionBefore(data);

        try (Program program = Program.start(data, DEMO)) {
            requireOursAlone(program, data);
            assertThat(number(program, "select count(*) from access.person"))
                    .isEqualTo(people)
                    .isPositive();
            assertThat(number(program, OWNED_BY_OTHERS)).isZero();
            assertThat(Visitor.goal(new Visitor(program.port()).signIn("anna.berg", "uppsikt")))
                    .doesNotContain("fel");
        }
    }

    private static final String OWNED_BY_OTHERS =
            """
            select (select count(*) from pg_class where oid >= 16384 and relowner <> 'uppsikt'::regrole
                    and relnamespace <> 'pg_toast'::regnamespace)
                + (select count(*) from pg_proc where oid >= 16384 and proowner <> 'uppsikt'::regrole)
                + (select count(*) from pg_namespace where oid >= 16384 and nspowner <> 'uppsikt'::regrole)
                + (select count(*) from pg_type where oid >= 16384 and typowner <> 'uppsikt'::regrole)
            """;

    /** Nobody else comes in, and whoever does reaches no further than the program's own tables. */
    static void requireOursAlone(Program program, Path data) throws Exception {
        for (String user : List.of("postgres", "uppsikt", "root", "nobody")) {
            for (String password : List.of("", "postgres", "fel")) {
                assertThatThrownBy(() -> program.database(user, password).close())
                        .as("%s with %s", user, password)
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThatThrownBy(() -> program.database("postgres", program.databasePassword()).close())
                .isInstanceOf(SQLException.class);
        try (Connection connection = program.database();
                Statement statement = connection.createStatement()) {
            assertThat(text(statement, "show is_superuser")).isEqualTo("off");
            for (String reach :
                    List.of(
                            "copy (select 1) to program 'id'",
                            "create temp table t (x text); copy t from program 'cat nyckel'",
                            "select pg_read_file('../nyckel')",
                            "copy (select 1) to '/tmp/uppsikt-prov'",
                            "alter system set fsync = off",
                            "create role hemlig superuser",
                            "select lo_import('/etc/passwd')")) {
                assertThatThrownBy(() -> statement.execute(reach))
                        .as(reach)
                        .isInstanceOf(SQLException.class)
                        .extracting(fault -> ((SQLException) fault).getSQLState())
                        .isEqualTo("42501");
            }
        }
        assertThat(Files.readString(data.resolve("postgres/pg_hba.conf")))
                .doesNotContain("trust")
                .contains("scram-sha-256");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("databas-losenord"))).isEqualTo("rw-------");
        try (Stream<Path> within = Files.list(data)) {
            assertThat(within.toList())
                    .allSatisfy(each -> assertThat(permissions(each)).endsWith("------"));
        }
    }

    /** Everything made by the superuser of a server that lets anybody in, as in version 0.1. */
    private static long madeByVersionBefore(Path data) throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data.resolve("postgres"))
                        .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("timezone", "UTC")
                        .start()) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
            String[] options =
                    Stream.concat(
                                    Stream.of(DEMO),
                                    Stream.of(
                                            "--spring.datasource.url=" + url,
                                            "--spring.datasource.username=postgres"))
                            .toArray(String[]::new);
            Program.start(data, options).close();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                return Long.parseLong(text(statement, "select count(*) from access.person"));
            }
        }
    }

    private static long number(Program program, String query) throws Exception {
        try (Connection connection = program.database();
                Statement statement = connection.createStatement()) {
            return Long.parseLong(text(statement, query));
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
