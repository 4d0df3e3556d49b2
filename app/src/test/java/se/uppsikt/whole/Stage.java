package se.uppsikt.whole;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.App;
import se.uppsikt.Chromium;
import se.uppsikt.TestDatabase;
import se.uppsikt.TestTime;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/** Sandbox, product and Debian's Chromium, started once for all stories of a run. */
final class Stage {
    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    static final List<String> WCAG_AND_GOOD_PRACTICE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = axe();
    private static @Nullable Stage running;

    final Sandbox sandbox;
    private final ConfigurableApplicationContext product;
    private final Browser browser;
    final String address;

    private Stage(String... options) throws IOException {
        sandbox = Sandbox.start(Options.test(Files.createTempDirectory("uppsikt-sandbox")));
        product =
                new SpringApplicationBuilder(App.class, TestTime.class)
                        .initializers(new TestDatabase())
                        .run(
                                Stream.concat(
                                                Stream.of(
                                                        "--server.port=0",
                                                        "--uppsikt.demo=true",
                                                        "--uppsikt.facebook.graph="
                                                                + sandbox.address()),
                                                Arrays.stream(options))
                                        .toArray(String[]::new));
        address = "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
        sandbox.webhook(
                java.net.URI.create(
                        "http://127.0.0.1:"
                                + product.getEnvironment().getProperty("uppsikt.webhook.port")
                                + "/webhook/facebook"));
        browser = Chromium.browser();
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

    /** A stage of one's own, for a program started otherwise; who opens it closes it. */
    static Stage with(String... options) {
        try {
            return new Stage(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where on its way from the platform to the inbox something stopped, in counts. */
    String howFar() {
        return "sandbox idle %s, ".formatted(sandbox.idle())
                + ask(JdbcClient.class)
                        .sql(
                                """
                                select format('originals %s, waiting %s, contributions %s, items %s, connections %s',
                                    (select count(*) from records.original), (select count(*) from records.waiting),
                                    (select count(*) from records.contribution), (select count(*) from inbox.item),
                                    (select string_agg(state, ' ') from platforms.connection))
                                """)
                        .query(String.class)
                        .single();
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
        signIn(page, username);
        return page;
    }

    void signIn(Page page, String username) {
        page.navigate(address + "/logga-in");
        page.fill("#anvandarnamn", username);
        page.fill("#losenord", "uppsikt");
        page.click("button.primary");
        page.waitForURL(address + "/inkorg**");
    }

    /** A signed-in person whose browser runs no scripts. */
    Page withoutScripts(String username) {
        Page page =
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                        .newPage();
        signIn(page, username);
        return page;
    }

    /** Every address that the program answers a GET at, as it is mapped. */
    Set<String> addressesToGet() {
        return product.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    /** What axe finds against WCAG 2.1 AA, as readable lines; empty when the page is clean. */
    static List<String> hindrances(Page page) {
        return hindrances(page, WCAG);
    }

    static List<String> hindrances(Page page, List<String> tags) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        Object found =
                page.evaluate(
                        """
                        tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'],
                                rules: {'label-content-name-mismatch': {enabled: tags.length > 1}}})
                            .then(all => all.violations.map(rule => rule.id + ': ' + rule.help + ' '
                                + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
                        """,
                        tags);
        return ((List<?>) found).stream().map(line -> page.url() + " " + line).toList();
    }

    /** Put into a page once and asked many times; the library's own builder does it each time. */
    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture; with {@code -Dbilder} it becomes the README's, else it lies in target. */
    static void picture(Page page, String name) {
        Path folder =
                System.getProperty("bilder") == null
                        ? Path.of("target", "bilder")
                        : Path.of("..", "docs", "bilder");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    void close() {
        product.close();
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
