package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.facebook.ExportParts;

/**
 * The process is killed in the middle of an import and started again: it goes on by itself, and
 * everything is there exactly once.
 */
@ProgramTest
class ImportSurvivesAKillTest {
    private static final int POSTS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path data;
    @TempDir Path place;

    @Test
    void everythingIsThereExactlyOnce() throws Exception {
        try (Program program = Program.startDemo(data, "--db-scheduler.heartbeat-interval=1s")) {
            order(program);
            awaitAtLeast(program, "select taken from archive.import", 400);
            program.kill();
            long before = number(program, "select taken from archive.import");
            program.startAgain();
            awaitAtLeast(program, "select count(*) from archive.import where state = 'DONE'", 1);

            assertThat(before).as("killed in the middle").isBetween(400L, POSTS - 1L);
            assertThat(number(program, "select taken from archive.import")).isEqualTo(POSTS);
            assertThat(number(program, "select known from archive.import")).isZero();
            assertThat(
                            number(
                                    program,
                                    "select count(distinct text) from records.contribution where key like 'export:%'"))
                    .isEqualTo(POSTS);
            assertThat(
                            number(
                                    program,
                                    "select count(*) from records.version v join records.contribution c"
                                            + " on c.id = v.contribution where c.key like 'export:%'"))
                    .isEqualTo(POSTS);
            assertThat(data.resolve("import/incoming")).isEmptyDirectory();
            assertThat(data.resolve("import"))
                    .isDirectoryNotContaining(file -> !file.endsWith("incoming"));
        }
    }

    private void order(Program program) throws Exception {
        StringJoiner posts = new StringJoiner(",", "[", "]");
        for (int i = 0; i < POSTS; i++) {
            posts.add(ExportParts.post(1_400_000_000L + i, "Inlägg nummer " + i));
        }
        Path zip =
                new ExportParts()
                        .with("posts/profile_posts_1.json", posts.toString())
                        .zip(place.resolve("export.zip"));
        Visitor olof = new Visitor(program.port());
        olof.signIn("olof.rask", "uppsikt");
        Map<String, String> fields = Map.of("konto", account(olof));
        byte[] bytes = Files.readAllBytes(zip);
        assertThat(olof.upload("/arkiv/import", fields, "filer", "e.zip", bytes).statusCode())
                .isEqualTo(302);
    }

    private static String account(Visitor visitor) {
        Matcher account =
                Pattern.compile("value=\"([0-9a-f-]{36})\">Örebro stadsbibliotek")
                        .matcher(visitor.see("/arkiv/import").body());
        assertThat(account.find()).isTrue();
        return account.group(1);
    }

    private static void awaitAtLeast(Program program, String query, long least) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(program, query) < least) {
            assertThat(System.nanoTime()).as("%s%n%s", query, program.log()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static long number(Program program, String query) throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getLong(1) : 0;
        } catch (SQLException e) {
            throw new AssertionError(program.log(), e);
        }
    }
}
