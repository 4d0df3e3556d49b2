package se.uppsikt.access.emergency;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.console.Console;

/** {@code ./run engangskod}: a code for whoever cannot come in otherwise. */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "engangskod")
class OneTimeCodeCommand implements ApplicationRunner {
    private final EmergencyAccess access;
    private final FirstCode first;

    OneTimeCodeCommand(EmergencyAccess access, FirstCode first) {
        this.access = access;
        this.first = first;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PrintStream out = Console.out();
        out.println(first.words(access.give()));
    }
}
