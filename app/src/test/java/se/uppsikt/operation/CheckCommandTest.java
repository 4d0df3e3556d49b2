package se.uppsikt.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import se.uppsikt.SettableClock;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.ToldCheck;

/** The command line tells what is right, what is wrong and how it is mended, and ends so. */
class CheckCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int exitCode = -1;

    @Test
    void everythingIsToldWithHowItIsMended() {
        String told =
                run(
                        ToldCheck.of("organisation", 10, true, new Found.Right("Nämnder: 9.")),
                        ToldCheck.of(
                                "mail", 40, true, new Found.Wrong("Svarar inte.", "Starta den.")),
                        ToldCheck.of(
                                "keys", 70, false, new Found.Missing("Inga.", "Skriv in dem.")),
                        ToldCheck.of("time", 90, false, new Found.Untold("Vet inte.")));

        assertThat(told.lines())
                .containsSubsequence(
                        "RÄTT    Sak organisation: Nämnder: 9.",
                        "FEL     Sak mail: Svarar inte.",
                        "        Gör så: Starta den.",
                        "          --uppsikt.mail=värde",
                        "SAKNAS  Sak keys (kan vänta): Inga.",
                        "        Gör så: Skriv in dem.",
                        "OKÄNT   Sak time (kan vänta): Vet inte.",
                        "En sak som behövs är inte på plats. Hur den ordnas står ovan.");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void itEndsWellWhenAllThatIsNecessaryIsRight() {
        String told =
                run(
                        ToldCheck.of("mail", 40, true, new Found.Right("Svarar.")),
                        ToldCheck.of(
                                "keys", 70, false, new Found.Missing("Inga.", "Skriv in dem.")));

        assertThat(told).contains("Klart. Allt som behövs är på plats.");
        assertThat(exitCode).isZero();
    }

    @Test
    void whatNobodyCanTellIsNotTakenForRight() {
        run(ToldCheck.of("mail", 40, true, new Found.Untold("Inget svar.")));

        assertThat(exitCode).isEqualTo(1);
    }

    private String run(Check... checks) {
        CheckCommand command =
                new CheckCommand(
                        ToldCheck.door(new SettableClock(), checks),
                        new PrintStream(said, true, UTF_8));
        command.run(new DefaultApplicationArguments());
        exitCode = command.getExitCode();
        return said.toString(UTF_8);
    }
}
