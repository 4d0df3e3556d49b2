package se.uppsikt.operation;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.console.Console;

/**
 * {@code ./run kontrollera}: what must be in place around Uppsikt, with it running beside or not.
 * It ends with 0 when all that is necessary is right.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "kontrollera")
class CheckCommand implements ApplicationRunner, ExitCodeGenerator {
    private final Checks checks;
    private final PrintStream out;
    private int exitCode = 1;

    @Autowired
    CheckCommand(Checks checks) {
        this(checks, Console.out());
    }

    CheckCommand(Checks checks, PrintStream out) {
        this.checks = checks;
        this.out = out;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Checked> all = checks.look();
        all.forEach(this::tell);
        long left = OperationRules.left(all);
        out.println();
        out.println(sum(left));
        exitCode = left == 0 ? 0 : 1;
    }

    private void tell(Checked one) {
        String what = one.check().name() + (one.check().necessary() ? "" : " (kan vänta)") + ": ";
        switch (one.found()) {
            case Found.Right(String words) -> out.println("RÄTT    " + what + words);
            case Found.Missing(String words, String mend) -> {
                out.println("SAKNAS  " + what + words);
                mended(one, mend);
            }
            case Found.Wrong(String words, String mend) -> {
                out.println("FEL     " + what + words);
                mended(one, mend);
            }
            case Found.Untold(String words) -> out.println("OKÄNT   " + what + words);
        }
    }

    private void mended(Checked one, String mend) {
        out.println("        Gör så: " + mend);
        one.check().how().lines().forEach(line -> out.println("          " + line));
    }

    private static String sum(long left) {
        if (left == 0) {
            return "Klart. Allt som behövs är på plats.";
        }
        return left == 1
                ? "En sak som behövs är inte på plats. Hur den ordnas står ovan."
                : left + " saker som behövs är inte på plats. Hur de ordnas står ovan.";
    }
}
