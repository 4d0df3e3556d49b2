package se.uppsikt;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, started once for all tests of a run that carry {@link BrowserTest}. Its
 * library wants one thread at a time, which the lock of that annotation sees to. After each test
 * all windows are closed: an inbox left open would go on drawing what comes for the tests after.
 */
public final class Chromium implements AfterEachCallback {
    /**
     * The same engine without the frame around it, which is a page of its own for each window and
     * draws itself all the time; the whole browser where only that is installed.
     */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /**
     * One process draws all windows, so that what it has compiled of axe and of the pages' own
     * scripts lasts, and it may throw away much before it tidies up. Each page is a world of its
     * own to its compilers, so that the last and slowest of them never earns back what it costs.
     */
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--renderer-process-limit=1",
                    "--js-flags=--min-semi-space-size=64 --single-threaded-gc"
                            + " --max-optimized-bytecode-size=0");

    private static @Nullable Browser running;

    /** The browser of the run; who opens a window in it leaves the closing to this class. */
    public static synchronized Browser browser() {
        if (running == null) {
            running = launch();
        }
        return running;
    }

    private static Browser launch() {
        PlainRun.refuse("a browser");
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        PROGRAMS.stream()
                                                .filter(Files::isExecutable)
                                                .findFirst()
                                                .orElseThrow())
                                .setArgs(FLAGS));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (running != null) {
            List.copyOf(running.contexts()).forEach(BrowserContext::close);
        }
    }
}
