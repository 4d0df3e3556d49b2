package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** Whoever cannot see the list fill is told of what comes (WCAG 4.1.3), and of nothing else. */
@BrowserTest
class ArrivalIsToldTest {
    private static final int MORE_THAN_A_PAGE = 51;
    private static final String LAST_HAS_COME =
            "document.querySelector('#rader').textContent.includes('nummer 50?')";
    private static final String WAITING =
            "parseInt(document.querySelector('#vyer b').textContent, 10)";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();

    @Test
    void whatComesIsToldWithoutTheFocusMoving() {
        List<String> complaints = new ArrayList<>();
        Page editor = stage.atARoomyList("johan.alm", complaints);
        assertThat(editor.locator("[data-live]")).hasText("direkt");
        Locator told = editor.locator("#besked[role=status]");
        assertThat(told).hasText("");
        editor.locator("input[name=sok]").focus();

        String post = stage.sandbox.posts(DemoPage.LIBRARY.id()).getFirst();
        stage.sandbox.comment(post, Citizen.AMINA, "Har ni öppet på nyårsdagen?");

        // What others send meanwhile is told beside it.
        assertThat(told).containsText("Nytt i listan: " + Citizen.AMINA.fullName() + ".", SOON);
        assertThat(editor.locator("input[name=sok]")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatComesBelowTheFirstPageIsToldToo() {
        List<String> complaints = new ArrayList<>();
        String post = stage.sandbox.posts(DemoPage.SCHOOL.id()).getFirst();
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            stage.sandbox.comment(post, Citizen.HELMI, "Vilken skolbuss är nummer " + number + "?");
        }
        Page editor = stage.signedIn("erik.sand", 1440, 900, ColorScheme.LIGHT, complaints);
        // All of it has come, and what other stories have sent: only the last is news.
        await().atMost(Duration.ofMinutes(1)).until(stage.sandbox::idle);
        editor.navigate(stage.address + "/inkorg?sok=skolbuss");
        Stage.until(editor, LAST_HAS_COME);
        editor.navigate(stage.address + "/inkorg");
        Stage.until(editor, WAITING + " >= " + MORE_THAN_A_PAGE);
        assertThat(editor.locator("#efter .more")).isVisible();
        assertThat(editor.locator("[data-live]")).hasText("direkt");
        Locator told = editor.locator("#besked[role=status]");
        assertThat(told).hasText("");

        stage.sandbox.comment(post, Citizen.AMINA, "Är skolan öppen på lovet?");

        assertThat(told).containsText("Nytt längre ned i listan.", SOON);
        assertThat(complaints).isEmpty();
        stage.atARoomyList("erik.sand", complaints);
    }
}
