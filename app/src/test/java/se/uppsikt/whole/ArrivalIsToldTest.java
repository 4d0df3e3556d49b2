package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.Citizen;
import se.uppsikt.sandbox.DemoPage;

/** Whoever cannot see the list fill is told of what comes (WCAG 4.1.3), and of nothing else. */
@BrowserTest
class ArrivalIsToldTest {
    private final Stage stage = Stage.open();

    @Test
    void whatComesIsToldWithoutTheFocusMoving() {
        List<String> complaints = new ArrayList<>();
        Page editor = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        assertThat(editor.locator("[data-live]")).hasText("direkt");
        Locator told = editor.locator("#besked[role=status]");
        assertThat(told).hasText("");
        editor.locator("input[name=sok]").focus();

        String post = stage.sandbox.posts(DemoPage.LIBRARY.id()).getFirst();
        stage.sandbox.comment(post, Citizen.AMINA, "Har ni öppet på nyårsdagen?");

        assertThat(told)
                .hasText(
                        "Nytt i listan: " + Citizen.AMINA.fullName() + ".",
                        new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(editor.locator("input[name=sok]")).isFocused();
        assertThat(complaints).isEmpty();
    }
}
