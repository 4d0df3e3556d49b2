package se.uppsikt.whole;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.uppsikt.App;
import se.uppsikt.TestDatabase;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/** Sandbox, product and Debian's Chromium, started once for all stories of a run. */
final class Stage {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking");
    private static @org.jspecify.annotations.Nullable Stage running;

    final Sandbox sandbox;
    private final ConfigurableApplicationContext product;
    private final Browser browser;
    final String address;

    private Stage() throws IOException {
        sandbox = Sandbox.start(Options.test(Files.createTempDirectory("uppsikt-sandbox")));
        product =
                new SpringApplicationBuilder(App.class)
                        .initializers(new TestDatabase())
                        .run(
                                "--server.port=0",
                                "--uppsikt.demo=true",
                                "--uppsikt.facebook.graph=" + sandbox.address());
        address = "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
        sandbox.webhook(
                java.net.URI.create(
                        "http://127.0.0.1:"
                                + product.getEnvironment().getProperty("uppsikt.webhook.port")
                                + "/webhook/facebook"));
        browser =
                Playwright.create()
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(FLAGS));
    }

    static synchronized Stage open() {
        try {
            if (running == null) {
                running = new Stage();
                Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T ask(Class<T> door) {
        return product.getBean(door);
    }

    /**
     * A fresh window; nobody is signed in. Faults that the browser itself reports are collected in
     * {@code complaints}.
     */
    Page window(int width, int height, ColorScheme scheme, List<String> complaints) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)
                                .setLocale("sv-SE")
                                .setTimezoneId("Europe/Stockholm"));
        Page page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    Page signedIn(
            String username, int width, int height, ColorScheme scheme, List<String> complaints) {
        Page page = window(width, height, scheme, complaints);
        page.navigate(address + "/logga-in");
        page.fill("#anvandarnamn", username);
        page.fill("#losenord", "uppsikt");
        page.click("button.primary");
        page.waitForURL(address + "/inkorg**");
        return page;
    }

    /** What axe finds against WCAG 2.1 AA, as readable lines; empty when the page is clean. */
    static List<String> hindrances(Page page) {
        AxeResults results =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze();
        return results.getViolations().stream()
                .map(
                        rule ->
                                page.url()
                                        + " "
                                        + rule.getId()
                                        + ": "
                                        + rule.getHelp()
                                        + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList())
                .toList();
    }

    /** Takes a picture; with {@code -Dbilder} it becomes the README's, else it lies in target. */
    static void picture(Page page, String name) {
        Path folder =
                System.getProperty("bilder") == null
                        ? Path.of("target", "bilder")
                        : Path.of("..", "docs", "bilder");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    private void close() {
        browser.close();
        product.close();
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
