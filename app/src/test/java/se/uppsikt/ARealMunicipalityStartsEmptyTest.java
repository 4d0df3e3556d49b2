package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Outside the demo Uppsikt starts empty: nobody made up, no account, and whoever started it is told
 * what is left to do (B7).
 */
@ProgramTest
class ARealMunicipalityStartsEmptyTest {
    @TempDir Path data;
    @TempDir Path place;

    @Test
    void nothingIsMadeUpAndWhatIsLeftIsTold() throws Exception {
        try (Program program = Program.start(data, "--logging.structured.format.console=ecs")) {
            try (Connection database = program.database();
                    Statement statement = database.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    """
                                    select (select count(*) from access.person),
                                        (select count(*) from accounts.account),
                                        (select string_agg(name, ',') from access.committee),
                                        (select string_agg(name, ',') from access.service_area)
                                    """)) {
                row.next();
                assertThat(row.getInt(1)).as("people").isZero();
                assertThat(row.getInt(2)).as("accounts").isZero();
                assertThat(row.getString(3)).isEqualTo("Kommunstyrelsen");
                assertThat(row.getString(4)).isEqualTo("IT-driften");
            }
            // said last of all that is done when the pages are open
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(program.log())
                                            .contains("/drift/kom-igang", "./run kontrollera")
                                            .contains("{\"@timestamp\":"));

            Program.Failed told =
                    Program.fail(
                            Files.createTempFile(place, "log", ""),
                            "kontrollera",
                            "--uppsikt.data=" + data);

            assertThat(told.code()).isEqualTo(1);
            assertThat(told.said())
                    .contains("SAKNAS  Organisationen", "RÄTT    Databasen", "Gör så:")
                    .contains("inte på plats")
                    .doesNotContain("Exception");
        }
        Program.Failed demo =
                Program.fail(
                        Files.createTempFile(place, "log", ""),
                        "--uppsikt.demo=false",
                        "--uppsikt.organisation=/finns/inte.yaml",
                        "--uppsikt.data=" + data,
                        "--server.port=0",
                        "--uppsikt.webhook.port=-1");
        assertThat(demo.said()).contains("Filen inte.yaml finns inte");
    }
}
