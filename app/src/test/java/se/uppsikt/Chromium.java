package se.uppsikt;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's Chromium, started once for all tests of a run that carry {@link BrowserTest}. Its
 * library wants one thread at a time, which the lock of that annotation sees to.
 */
public final class Chromium {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking");

    private Chromium() {}

    private static final class Running {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            PlainRun.refuse("a browser");
            Playwright playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setArgs(FLAGS));
        }
    }

    /** The browser of the run; who opens a window in it closes that, and never the browser. */
    public static Browser browser() {
        return Running.BROWSER;
    }
}
