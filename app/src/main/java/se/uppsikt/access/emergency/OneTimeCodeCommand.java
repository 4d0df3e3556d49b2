package se.uppsikt.access.emergency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

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
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        out.println(first.words(access.give()));
    }
}
