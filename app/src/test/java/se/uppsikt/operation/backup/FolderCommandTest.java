package se.uppsikt.operation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** What is in the way of a copy is told in plain words, and nothing of what broke is shown. */
class FolderCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int exitCode = -1;

    @Test
    void theFolderIsTheOneThatWasNamedWhereTheCommandWasGiven() {
        assertThat(run((folder, out) -> out.print(folder))).endsWith("/hemma/kopia");
        assertThat(exitCode).isZero();
    }

    @Test
    void aFullDiskIsToldAsOne() {
        assertThat(
                        run(
                                (folder, out) -> {
                                    throw new IOException("No space left on device");
                                }))
                .contains("Disken är full", "ta bort den halva kopian");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThat(
                        run(
                                (folder, out) -> {
                                    throw new AccessDeniedException("/kopior");
                                }))
                .contains("/kopior", "får du skriva där");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void aDatabaseThatBreaksSaysNothingOfWhatItHolds() {
        assertThat(
                        run(
                                (folder, out) -> {
                                    throw new SQLException("hemligt");
                                }))
                .contains("Det gick inte")
                .doesNotContain("hemligt");
        assertThat(exitCode).isEqualTo(1);
    }

    private String run(FolderCommand.Work work) {
        FolderCommand command =
                new FolderCommand(
                        new Places(Path.of("/d"), Path.of("/d/overlamning"), Path.of("/hemma")),
                        work,
                        new PrintStream(said, true, UTF_8));
        command.run(new DefaultApplicationArguments("sakerhetskopia", "kopia"));
        exitCode = command.getExitCode();
        return said.toString(UTF_8);
    }
}
