package se.uppsikt;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.database.DatabaseAhead;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;

/**
 * Uppsikt as one process. Modules name their types freely: beans go by the whole name of their
 * class.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class App {
    static void main(String[] args) {
        CommandLine known = new CommandLine();
        if (CommandLine.asksForHelp(args)) {
            Console.out().print(Console.named(known.help()));
            return;
        }
        known.wrong(args).ifPresent(App::refuse);
        try {
            if (known.command(args).isPresent()) {
                System.exit(SpringApplication.exit(command(known, args)));
            }
            SpringApplication program = new SpringApplication(App.class);
            program.addInitializers(new FileSettings(known), new DatabaseAhead());
            program.run(args);
        } catch (RuntimeException fault) {
            System.err.println(Console.named(inPlainWords(fault)));
            System.exit(1);
        }
    }

    private static void refuse(String wrong) {
        System.err.println(Console.named(wrong));
        System.exit(2);
    }

    /**
     * The program without its pages, to do one thing and end: {@code archive} and {@code platforms}
     * know how.
     */
    private static ConfigurableApplicationContext command(CommandLine known, String[] args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.removeIf(given -> given.startsWith("--uppsikt.demo"));
        all.add("--uppsikt.demo=false");
        all.add("--" + WithPages.COMMAND + "=" + args[0]);
        all.add("--server.port=-1");
        all.add("--uppsikt.webhook.port=-1");
        all.add("--logging.level.se.uppsikt=warn");
        // A command knows few of the tasks that wait, or none; that others wait is no fault.
        all.add("--logging.level.com.github.kagkarlsson.scheduler=error");
        SpringApplication program = new SpringApplication(App.class);
        program.addInitializers(new FileSettings(known));
        return program.run(all.toArray(String[]::new));
    }

    /** The first cause that a person can mend; else the fault itself, which is ours to mend. */
    static String inPlainWords(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartProblem problem -> {
                    return "Uppsikt kan inte starta. " + problem.getMessage();
                }
                case PortInUseException taken -> {
                    return "Uppsikt kan inte starta. Port "
                            + taken.getPort()
                            + " är upptagen av ett annat program. Stoppa det, eller välj en annan: --server.port="
                            + (taken.getPort() + 1);
                }
                default -> {}
            }
        }
        return "Uppsikt kan inte starta, och orsaken är ett fel i Uppsikt eller dess omgivning: "
                + fault;
    }
}
