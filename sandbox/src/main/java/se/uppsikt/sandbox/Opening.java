package se.uppsikt.sandbox;

import java.io.IOException;
import java.net.BindException;

/** Opens a sandbox from the keyboard, and tells in Swedish why it could not. */
final class Opening {
    private Opening() {}

    static void run(String... arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        run(options);
    }

    private static void run(Options options) {
        try {
            Sandbox sandbox = Sandbox.start(options);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(sandbox)));
            System.out.println("Sandlådan är öppen på " + sandbox.address() + "/");
        } catch (BindException e) {
            System.err.println(
                    "Port %d är upptagen av ett annat program. Stäng det, eller välj en annan med --port=…"
                            .formatted(options.port()));
            System.exit(1);
        } catch (IOException e) {
            System.err.println(
                    "Sandlådan kan inte använda mappen %s: %s"
                            .formatted(options.data().toAbsolutePath(), e));
            System.exit(1);
        }
    }

    private static void stop(Sandbox sandbox) {
        try {
            sandbox.close();
        } catch (IOException e) {
            System.err.println("Sandlådan kunde inte stänga sin händelsefil: " + e);
        }
    }
}
