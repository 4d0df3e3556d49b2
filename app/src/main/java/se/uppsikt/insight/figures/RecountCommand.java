package se.uppsikt.insight.figures;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.console.Console;

/**
 * {@code ./run rakna-om}: all figures of follow-up are counted from the records, with Uppsikt
 * running beside or not. Each portion is kept when it is done, so stopped it goes on where it was;
 * what is not counted yet stands as it was meanwhile.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "rakna-om")
class RecountCommand implements ApplicationRunner {
    private static final int TOLD_EVERY = 10;

    private final Counting counting;
    private final PrintStream out;

    @Autowired
    RecountCommand(Counting counting) {
        this(counting, Console.out());
    }

    RecountCommand(Counting counting, PrintStream out) {
        this.counting = counting;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean begun = counting.orderAll();
        long all = counting.monthsLeft();
        out.println(
                begun
                        ? "Räknar om uppföljningens siffror ur det som är sparat: "
                                + all
                                + " månader av konton."
                        : "En omräkning som stannade fortsätter där den var: "
                                + all
                                + " månader av konton är kvar.");
        int portions = 0;
        while (counting.next()) {
            if (++portions % TOLD_EVERY == 0) {
                out.println("  " + (all - counting.monthsLeft()) + " av " + all);
            }
        }
        out.println("Klart.");
    }
}
