package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as a process of its own: what is acknowledged survives the power going, and what is
 * in the way of a start is told in plain words with its mend, and nothing else is said.
 */
@ProgramTest
class StartTest {
    @TempDir static Path data;
    @TempDir static Path place;
    private static Program running;

    @BeforeAll
    static void start() throws Exception {
        running = Program.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void embeddedDatabaseKeepsWhatItHasCommitted() throws Exception {
        try (Connection database = running.database();
                Statement statement = database.createStatement()) {
            for (String setting :
                    new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void nobodyElseOnTheMachineIsLetIntoTheDatabaseOrTheFolder() throws Exception {
        DatabaseIsOursAloneTest.requireOursAlone(running, data);
    }

    @Test
    void whatIsUploadedLiesUnderTheDataFolder() {
        assertThat(data.resolve("uppladdat")).isDirectory();
    }

    @Test
    void dataFolderThatAnotherUppsiktHolds() throws Exception {
        assertTold(
                Program.fail(log(), "--uppsikt.data=" + data, "--server.port=0"),
                "Uppsikt kör redan med uppgifterna i " + data,
                "--uppsikt.data=");
    }

    @Test
    void portThatIsTaken() throws Exception {
        String url;
        try (Connection database = running.database()) {
            url = database.getMetaData().getURL();
        }

        assertTold(
                Program.fail(
                        log(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=uppsikt",
                        "--spring.datasource.password=" + running.databasePassword(),
                        "--uppsikt.data=" + place.resolve("other"),
                        "--uppsikt.key=" + Files.readString(data.resolve("nyckel")),
                        "--uppsikt.webhook.port=-1",
                        "--server.port=" + running.port()),
                "Port " + running.port() + " är upptagen",
                "--server.port=" + (running.port() + 1));
    }

    @Test
    void startThatFailsLeavesNoDatabaseRunningBehind() throws Exception {
        Path other = place.resolve("annan");
        int taken = running.webhook().getPort();

        assertTold(
                Program.fail(
                        log(),
                        "--uppsikt.data=" + other,
                        "--server.port=0",
                        "--uppsikt.webhook.port=" + taken),
                "Dörren för plattformarnas leveranser kunde inte öppnas på 127.0.0.1, port "
                        + taken,
                "--uppsikt.webhook.port=" + (taken + 1));
        assertThat(other.resolve("postgres")).isDirectory();
        assertThat(other.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void databaseOfOnesOwnThatDoesNotAnswer() throws Exception {
        assertTold(
                Program.fail(
                        log(),
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/uppsikt?password=hemligt",
                        "--uppsikt.data=" + place.resolve("none"),
                        "--server.port=0"),
                "Databasen i --spring.datasource.url svarar inte",
                "Kontrollera att PostgreSQL är igång");
        assertThat(Files.readString(place.resolve("log"))).doesNotContain("hemligt");
    }

    @Test
    void dataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(place.resolve("fil"), "");

        assertTold(
                Program.fail(log(), "--uppsikt.data=" + file.resolve("data"), "--server.port=0"),
                file.toString(),
                "annan mapp med --uppsikt.data=");
    }

    @Test
    void runWithoutJavaSaysWhatToInstall() throws Exception {
        ProcessBuilder run =
                new ProcessBuilder("bash", repository().resolve("run").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile());
        Map<String, String> environment = run.environment();
        environment.remove("JAVA_HOME");
        environment.put("UPPSIKT_JVM", place.toString());
        environment.put("HOME", place.toString());

        int code = run.start().waitFor();

        assertTold(
                new Program.Failed(
                        code, Files.readString(place.resolve("log"), StandardCharsets.UTF_8)),
                "Uppsikt behöver Java 25",
                "https://adoptium.net");
    }

    private static void assertTold(Program.Failed failed, String what, String mend) {
        assertThat(failed.said()).contains(what).contains(mend);
        assertThat(failed.said().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
        assertThat(failed.said()).doesNotContain("Exception", "ERROR");
        assertThat(failed.code()).isNotZero();
    }

    private static Path log() throws IOException {
        Path log = place.resolve("log");
        Files.deleteIfExists(log);
        return log;
    }

    /** Tests run in the folder of their module, or in the root. */
    private static Path repository() {
        Path above = Path.of("..").toAbsolutePath().normalize();
        return Files.exists(above.resolve("run")) ? above : Path.of("").toAbsolutePath();
    }
}
