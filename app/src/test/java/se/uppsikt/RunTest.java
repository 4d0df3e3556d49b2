package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./run} does before it starts anything, in a folder that has been built: what is in
 * the way is told in plain words, and a program that runs is left in peace.
 */
class RunTest {
    @TempDir Path folder;

    @BeforeEach
    void built() throws IOException {
        Path repository = repository();
        Files.copy(repository.resolve("run"), folder.resolve("run"));
        Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(repository.resolve(".mvn/jdk"), folder.resolve(".mvn/jdk"));
        for (String source : List.of("pom.xml", "app/pom.xml", "sandbox/pom.xml")) {
            write(source);
        }
        for (String sources : List.of("app/src/main", "sandbox/src/main")) {
            Files.createDirectories(folder.resolve(sources));
        }
        for (String known :
                List.of(
                        "app/src/main/java/se/uppsikt/CommandLine.java",
                        "app/src/main/resources/se/uppsikt/command-line.txt")) {
            Files.createDirectories(folder.resolve(known).getParent());
            Files.copy(repository.resolve(known), folder.resolve(known));
        }
        for (String program :
                List.of("sandbox/target/sandbox-program.jar", "app/target/uppsikt-program.jar")) {
            Files.setLastModifiedTime(write(program), FileTime.from(Instant.now().plusSeconds(60)));
        }
    }

    @Test
    void aProgramThatRunsIsNotRebuiltUnderItsFeet() throws Exception {
        Process other = runningFromHere();
        try {
            Files.setLastModifiedTime(
                    folder.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(120)));
            Said said = run();
            assertThat(said.words())
                    .contains("Uppsikt kör redan från den här mappen", "byggs den inte om")
                    .contains("Ctrl-C", "kill 4711")
                    .doesNotContain("Bygger");
            assertThat(said.code()).isEqualTo(1);
            assertThat(run("import", "--konto=x").words()).contains("byggs den inte om");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSecondStartSaysHowToStopTheFirst() throws Exception {
        Process other = runningFromHere();
        try (ServerSocket sandbox = taken()) {
            assertThat(run("--sandlada.port=" + sandbox.getLocalPort()).words())
                    .contains("Uppsikt kör redan från den här mappen", "kill 4711")
                    .contains("--uppsikt.data=./data2");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aTakenPortOfTheSandboxIsToldWithTheWayToChooseAnother() throws Exception {
        try (ServerSocket sandbox = taken()) {
            int port = sandbox.getLocalPort();
            Said said = run("--sandlada.port=" + port);
            assertThat(said.words())
                    .contains("Port " + port + ", där sandlådan ska vara, är upptagen")
                    .contains("./run --sandlada.port=" + (port % 65535 + 1));
            assertThat(said.code()).isEqualTo(1);
        }
    }

    @Test
    void aRealMunicipalityHasNoSandbox() throws Exception {
        try (ServerSocket sandbox = taken()) {
            Said said = run("--uppsikt.demo=false", "--sandlada.port=" + sandbox.getLocalPort());
            assertThat(said.words())
                    .contains("Startar Uppsikt")
                    .doesNotContain("där sandlådan ska vara", "sandbox-program.jar");
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        assertThat(run("--sandlada.port=många").words()).contains("\"många\" duger inte");
        assertThat(run("--sandlada.port=70000").words()).contains("\"70000\" duger inte");
    }

    @Test
    void helpTellsCommandsAndSettingsAndStartsNothing() throws Exception {
        Files.setLastModifiedTime(
                folder.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(120)));
        for (String help : List.of("--help", "-h", "hjalp")) {
            Said said = run(help);
            assertThat(said.words())
                    .as(help)
                    .contains(
                            "import ",
                            "byt-nyckel ",
                            "kontrollera ",
                            "--server.port=",
                            "--uppsikt.data=")
                    .contains("--sandlada.port=", "--spring.datasource.url=")
                    .doesNotContain("Bygger", "Startar Uppsikt");
            assertThat(said.code()).isZero();
        }
        assertThat(folder.resolve(".run.lock")).doesNotExist();
    }

    @Test
    void whatIsMisspeltIsRefusedBeforeAnythingIsBuilt() throws Exception {
        Files.setLastModifiedTime(
                folder.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(120)));
        Said setting = run("--server.prot=8180");
        assertThat(setting.words()).contains("--server.port=").doesNotContain("Bygger");
        assertThat(setting.code()).isEqualTo(2);
        Said command = run("improt", "--konto=x", "del.zip");
        assertThat(command.words()).contains("Menade du import?").doesNotContain("Bygger");
        assertThat(command.code()).isEqualTo(2);
        assertThat(folder.resolve(".run.lock")).doesNotExist();
    }

    /** Holds what a running program holds, as process 4711. */
    private Process runningFromHere() throws Exception {
        Path lock = folder.resolve(".run.lock");
        Files.writeString(lock, "4711\n");
        Process other =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "exec 9>>\"$1\"; flock --shared 9; echo har; read -r",
                                "bash",
                                lock.toString())
                        .start();
        assertThat(other.inputReader().readLine()).isEqualTo("har");
        return other;
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private record Said(int code, String words) {}

    private Said run(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", folder.resolve("run").toString()));
        command.addAll(List.of(options));
        Path log = folder.resolve("log");
        ProcessBuilder run =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = run.start().waitFor();
        return new Said(code, Files.readString(log));
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    /** Tests run in the folder of their module, or in the root. */
    private static Path repository() {
        Path above = Path.of("..").toAbsolutePath().normalize();
        return Files.exists(above.resolve("run")) ? above : Path.of("").toAbsolutePath();
    }
}
