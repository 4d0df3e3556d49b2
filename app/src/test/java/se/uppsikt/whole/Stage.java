package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.uppsikt.Axe;
import se.uppsikt.Chromium;
import se.uppsikt.TestDatabase;
import se.uppsikt.TestTime;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Pace;

/** Sandbox, product and Debian's Chromium, started once for all stories of a run. */
final class Stage {
    static final List<String> WCAG_AND_GOOD_PRACTICE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int ROOMY = 25;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static @Nullable Stage running;

    final Sandbox sandbox;
    private final ConfigurableApplicationContext product;
    private final Browser browser;
    final String address;
    private final Map<String, String> sessions = new HashMap<>();

    private Stage(InstantSource platform, String... options) throws IOException {
        sandbox =
                Sandbox.start(
                        Options.test(Files.createTempDirectory("uppsikt-sandbox"))
                                .withPace(Pace.hurried(platform)));
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        product =
                new SpringApplicationBuilder(App.class, TestTime.class)
                        .initializers(new TestDatabase())
                        .run(
                                Stream.concat(
                                                Stream.of(
                                                        "--server.port=" + port,
                                                        "--uppsikt.address=" + address,
                                                        "--uppsikt.demo=true",
                                                        "--uppsikt.sandbox=" + sandbox.address()),
                                                Arrays.stream(options))
                                        .toArray(String[]::new));
        sandbox.webhook(
                java.net.URI.create(
                        "http://127.0.0.1:"
                                + product.getEnvironment().getProperty("uppsikt.webhook.port")
                                + "/webhook/facebook"));
        browser = Chromium.browser();
    }

    /** Known before it is opened: whoever is sent to a platform comes back here by address. */
    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    static synchronized Stage open() {
        try {
            if (running == null) {
                running = new Stage(InstantSource.system());
                Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stage of one's own, for a program started otherwise; who opens it closes it. */
    static Stage with(String... options) {
        return at(InstantSource.system(), options);
    }

    /** As one of one's own, with a platform whose clock is set. */
    static Stage at(InstantSource platform, String... options) {
        try {
            return new Stage(platform, options);
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
        return window(options(width, height, scheme), complaints);
    }

    private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm");
    }

    private Page window(Browser.NewContextOptions options, List<String> complaints) {
        BrowserContext context = browser.newContext(options);
        // Most stories look at what became of an act, and not at the next item.
        context.addCookies(List.of(new Cookie("uppsikt-kvar", "ja").setUrl(address + "/inkorg")));
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

    /** A window of somebody who has signed in, in this one or before, where their duties are. */
    Page signedIn(
            String username, int width, int height, ColorScheme scheme, List<String> complaints) {
        return signedIn(username, options(width, height, scheme), complaints);
    }

    /**
     * A window at a list with room on its first page for what comes: what other stories have left
     * waiting is sorted away.
     */
    Page atARoomyList(String username, List<String> complaints) {
        Page page = signedIn(username, 1440, 900, ColorScheme.LIGHT, complaints);
        while (page.locator("#rader .choose").count() > ROOMY) {
            page.locator("#rader .choose").first().check();
            page.locator("[data-all]").check();
            page.locator("#valda button[value=NEEDS_NO_ANSWER]").click();
            // Fifty acts, each with a record of its own, while other stories go on beside.
            assertThat(page.locator(".told")).isVisible(SOON);
            page.navigate(address + "/inkorg");
        }
        return page;
    }

    /** A signed-in person whose browser runs no scripts. */
    Page withoutScripts(String username) {
        return signedIn(
                username,
                new Browser.NewContextOptions().setJavaScriptEnabled(false),
                new ArrayList<>());
    }

    private Page signedIn(
            String username, Browser.NewContextOptions options, List<String> complaints) {
        String known = sessions.get(username);
        Page page = window(known == null ? options : options.setStorageState(known), complaints);
        page.navigate(address + "/");
        if (page.url().startsWith(address + "/logga-in")) {
            signIn(page, username);
            sessions.put(username, page.context().storageState());
        }
        return page;
    }

    /**
     * Waits until the page answers yes, also while it is being left for the next one. Asked from
     * here, since a page of ours lets no script of strangers be made in it.
     */
    static void until(Page page, String question) {
        for (int tries = 0; !answersYes(page, question); tries++) {
            if (tries == 300) {
                throw new AssertionError(page.url() + " never answered yes to " + question);
            }
            page.waitForTimeout(100);
        }
    }

    private static boolean answersYes(Page page, String question) {
        try {
            return Boolean.TRUE.equals(page.evaluate(question));
        } catch (PlaywrightException left) {
            if (String.valueOf(left.getMessage()).contains("context was destroyed")) {
                return false;
            }
            throw left;
        }
    }

    /** At the door, where whoever is not signed in is led. */
    void signIn(Page page, String username) {
        page.fill("#anvandarnamn", username);
        page.fill("#losenord", "uppsikt");
        page.press("#losenord", "Enter");
        page.waitForURL(reached -> !reached.contains("/logga-in"));
        isNoFault(page);
    }

    /** Whoever is let in comes to a page of theirs, and not to one that tells of a refusal. */
    static void isNoFault(Page page) {
        assertThat(page.locator("main .empty a[href='/']")).hasCount(0);
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
        return Axe.violations(page, Axe.WCAG);
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
