package se.uppsikt.base.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The terminal, where lines call the program by its name. */
final class NamedOutput extends PrintStream {
    NamedOutput() {
        super(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    }

    @Override
    public void println(String words) {
        super.println(Console.named(words));
    }
}
