package se.uppsikt.base.secrets;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.ledger.Machine;

/**
 * {@code ./run byt-nyckel}: a new key for every token and secret (B3), with Uppsikt running beside
 * or not.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "byt-nyckel")
class KeyChangeCommand implements ApplicationRunner, ExitCodeGenerator {
    private final SecretKeys keys;
    private final KeyChange change;
    private final PrintStream out;
    private int exitCode = 1;

    @Autowired
    KeyChangeCommand(SecretKeys keys, KeyChange change) {
        this(keys, change, Console.out());
    }

    KeyChangeCommand(SecretKeys keys, KeyChange change, PrintStream out) {
        this.keys = keys;
        this.change = change;
        this.out = out;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (keys.given() && keys.known().size() < 2) {
            out.println(
                    "Nyckeln är given med uppsikt.key. Gör en ny (openssl rand -base64 32), skriv den"
                            + " före den gamla med ett komma emellan, starta om Uppsikt så, och kör"
                            + " kommandot igen.");
            return;
        }
        int secrets = change.seal(new Machine("kommandoraden"));
        out.println("Klart. " + secrets + " hemligheter är förseglade med den nya nyckeln.");
        if (keys.given()) {
            out.println("Ta nu bort den gamla nyckeln ur uppsikt.key och starta om Uppsikt.");
        } else {
            keys.end();
            out.println("Den gamla nyckeln är borta. Ta en ny säkerhetskopia av nyckelfilen.");
            out.println(
                    "Kör Uppsikt på flera datorer: kopiera nu filen till de andra. Tills dess kan de inte öppna hemligheterna.");
        }
        exitCode = 0;
    }
}
