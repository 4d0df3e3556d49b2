package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.access.signin.Visitor;

/**
 * A command on the command line does its one thing, beside a program that runs or alone; people
 * keep their rights and the office its rules, whatever files the command was told of.
 */
@ProgramTest
class CommandDoesOneThingTest {
    @TempDir static Path data;
    @TempDir Path place;
    private static Program running;

    @BeforeAll
    static void start() throws Exception {
        running = Program.startDemo(data);
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void importThatComesToNothingChangesNothing() throws Exception {
        List<String> before = rightsAndRules();

        Program.Failed told =
                command(
                        "import",
                        "--konto=finns-inte",
                        "--uppsikt.organisation=classpath:profiles/bjorkvika-organisation.yaml",
                        "--uppsikt.profile=classpath:profiles/bjorkvika.yaml",
                        Files.writeString(place.resolve("del.zip"), "").toString());

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.said()).contains("finns-inte", "facebook-orebrokommun");
        assertThat(rightsAndRules()).isEqualTo(before);
        assertThat(Visitor.goal(new Visitor(running.port()).signIn("anna.berg", "uppsikt")))
                .doesNotContain("fel");
    }

    @Test
    void keyChangeChangesTheKeyAlone() throws Exception {
        List<String> before = rightsAndRules();

        assertThat(command("byt-nyckel").said()).contains("Klart.");

        assertThat(rightsAndRules()).isEqualTo(before);
    }

    @Test
    void commandWithoutAnyDataMakesNone() throws Exception {
        Path nowhere = place.resolve("ingenting");

        Program.Failed told =
                Program.fail(
                        place.resolve("log"),
                        "import",
                        "--konto=x",
                        "del.zip",
                        "--uppsikt.data=" + nowhere);

        assertThat(told.said()).contains("Det finns inga uppgifter i " + nowhere);
        assertThat(told.code()).isEqualTo(1);
        assertThat(nowhere).doesNotExist();
    }

    private Program.Failed command(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--uppsikt.data=" + data);
        Path log = Files.createTempFile(place, "log", "");
        return Program.fail(log, all.toArray(String[]::new));
    }

    private static List<String> rightsAndRules() throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection database = running.database();
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select concat_ws(' ', person, role, since) from access.person_role
                                union all select concat_ws(' ', fingerprint, loaded_at)
                                    from access.organisation_file
                                union all select concat_ws(' ', number, fingerprint)
                                    from policy.guideline_version
                                union all select id::text from accounts.account
                                order by 1
                                """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
