package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy that was taken while people work is put back where nothing is, and nothing differs; one
 * that is not whole is refused and the file that is to blame is named (B7).
 */
@ProgramTest
class CopyIsPutBackTest {
    private static final List<String> FILES =
            List.of(
                    "media/ab/cd/abcd",
                    "arkiv/2025/paket.zip",
                    "export/ab/export.zip",
                    "overlamning/KS/1.xml");
    @TempDir static Path data;
    @TempDir static Path place;
    private static Program running;
    private static Path copy;

    @BeforeAll
    static void takeOne() throws Exception {
        running = Program.startDemo(data);
        for (String file : FILES) {
            Files.createDirectories(data.resolve(file).getParent());
            Files.writeString(data.resolve(file), "byte i " + file);
        }
        copy = place.resolve("kopia");
        Program.Failed taken = command("sakerhetskopia", copy, data);
        assertThat(taken.said()).contains("Kopian är läst igen och hel", "Nyckeln följer inte med");
        assertThat(taken.code()).isZero();
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void whatIsPutBackIsWhatWasThere() throws Exception {
        Path other = place.resolve("annan");

        Program.Failed told = command("aterstall", copy, other);

        assertThat(told.said()).contains("Klart. Alla", "är som i kopian", "nyckel");
        assertThat(told.code()).isZero();
        for (String file : FILES) {
            assertThat(other.resolve(file)).hasContent("byte i " + file);
        }
        Files.copy(data.resolve("nyckel"), other.resolve("nyckel.kopia"));
        Files.move(
                other.resolve("nyckel.kopia"),
                other.resolve("nyckel"),
                StandardCopyOption.REPLACE_EXISTING);
        try (Program again = Program.started(other, LaidOut.DEMO, LaidOut.jvm())) {
            assertThat(kept(again)).isEqualTo(kept(running)).hasSizeGreaterThan(20);
            assertThat(guards(again)).isEqualTo(guards(running));
        }
    }

    /** The power goes while it is put back: nothing counts, and the same order is given again. */
    @ParameterizedTest
    @ValueSource(strings = {"Lägger tillbaka databasen", "igen och"})
    void aPuttingBackThatWasCutOffIsDoneAnew(String at) throws Exception {
        Path other = cutOff(at);

        // the cut may come when all is kept and only "Klart" is not said
        Program.Failed told = command("aterstall", copy, other);
        Program.Failed again = command("aterstall", copy, other);

        assertThat(told.said()).contains("Klart. Alla").doesNotContain("inte tom");
        assertThat(told.code()).isZero();
        assertThat(again.said()).contains("lades tillbaka här redan", "Ingenting ändras nu");
        assertThat(again.code()).isZero();
        for (String file : FILES) {
            assertThat(other.resolve(file)).hasContent("byte i " + file);
        }
    }

    /**
     * A program that was done before the cut reached it was not cut off, and is begun elsewhere.
     */
    private static Path cutOff(String at) throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            Path other = Files.createTempDirectory(place, "avbruten").resolve("data");
            Path log = Files.createTempFile(place, "log", "");
            Program.cutOff(log, at, "aterstall", copy.toString(), "--uppsikt.data=" + other);
            assertThat(log).content().contains(at);
            if (!Files.readString(log).contains("Klart.")) {
                return other;
            }
        }
        throw new AssertionError("ten programs were done before they were cut off at: " + at);
    }

    @Test
    void theCopyIsForItsOwnerAndHoldsNoKey() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rwx------");
        try (var files = Files.walk(copy)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .doesNotContain("nyckel", "databas-losenord");
        }
    }

    @Test
    void aCopyThatIsNotWholeIsRefusedAndTheFileNamed() throws Exception {
        Path broken = place.resolve("trasig");
        copyAll(copy, broken);
        Path table = broken.resolve("databas/access.person.copy.gz");
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);

        Program.Failed told = command("aterstall", broken, place.resolve("tredje"));

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.said())
                .contains("databas/access.person.copy.gz", "Kopian kan inte användas")
                .doesNotContain("Exception", "\tat ");
        Files.delete(broken.resolve("innehall.txt"));
        assertThat(command("aterstall", broken, place.resolve("fjarde")).said())
                .contains("ingen färdig säkerhetskopia");
    }

    @Test
    void nothingIsPutBackOnWhatIsInUseOrWrittenOverAnotherCopy() throws Exception {
        List<String> before = kept(running);

        Program.Failed used = command("aterstall", copy, data);
        Program.Failed over = command("sakerhetskopia", copy, data);

        assertThat(used.said()).contains("Databasen är inte tom", "Ingenting har ändrats");
        assertThat(used.code()).isEqualTo(1);
        assertThat(over.said()).contains("är inte tom");
        assertThat(over.code()).isEqualTo(1);
        assertThat(kept(running)).isEqualTo(before);
    }

    private static Program.Failed command(String name, Path folder, Path data) throws Exception {
        Path log = Files.createTempFile(place, "log", "");
        return Program.fail(log, name, folder.toString(), "--uppsikt.data=" + data);
    }

    private static void copyAll(Path from, Path to) throws Exception {
        assertThat(
                        new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                                .inheritIO()
                                .start()
                                .waitFor())
                .isZero();
    }

    /** What is kept for good, as one line each. */
    private static List<String> kept(Program program) throws Exception {
        return lines(
                program,
                """
                select concat_ws(' ', 'person', id, username) from access.person
                union all select concat_ws(' ', 'role', person, role, since) from access.person_role
                union all select concat_ws(' ', 'account', a) from accounts.account a
                union all select concat_ws(' ', 'guideline', number, fingerprint)
                    from policy.guideline_version
                union all select concat_ws(' ', 'original', id, encode(sha256, 'hex'))
                    from records.original
                order by 1
                """);
    }

    /** The triggers and the ties between tables, which were off while it was put back. */
    private static List<String> guards(Program program) throws Exception {
        return lines(
                program,
                """
                select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger
                where not tgisinternal
                union all select concat_ws(' ', conrelid::regclass, conname, convalidated,
                    pg_get_constraintdef(oid)) from pg_constraint where contype = 'f'
                order by 1
                """);
    }

    private static List<String> lines(Program program, String question) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
