package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;

/**
 * Sign-in, rights, accounts and guideline in a real browser: WCAG, phone width, strict CSP (B4).
 */
@UppsiktTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForEverybodyTest {
    @LocalServerPort int port;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void openBrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-background-networking",
                                                        "--disable-quic")));
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/riktlinjer",
                "/konton",
                "/konton/facebook-orebrostadsbibliotek",
                "/konton/offentliga",
                "/behorighet"
            })
    void pageIsForEverybody(String path) {
        try (Page page = page()) {
            signIn(page);
            check(page, path);
        }
    }

    @Test
    void signInIsForEverybodyAndByKeyboardAlone() {
        try (Page page = page()) {
            check(page, "/logga-in");
            page.keyboard().type("anna.berg");
            page.keyboard().press("Tab");
            page.keyboard().type("fel");
            page.keyboard().press("Enter");
            page.waitForURL("**/logga-in?fel=uppgifter");
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("stämmer inte");
        }
    }

    private void check(Page page, String path) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.navigate(home() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits a phone")
                .isEqualTo(true);
        assertThat(complaints).isEmpty();
    }

    private void signIn(Page page) {
        page.navigate(home() + "/logga-in");
        page.getByLabel("Användarnamn").fill("anna.berg");
        page.getByLabel("Lösenord").fill("uppsikt");
        page.getByLabel("Lösenord").press("Enter");
        page.waitForURL(url -> !url.contains("/logga-in"));
    }

    private Page page() {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
        page.setDefaultTimeout(60_000);
        return page;
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}
