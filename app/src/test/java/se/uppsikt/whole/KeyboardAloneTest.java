package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * The inbox worked by keyboard alone: every key has its deed, the focus is always seen, and it
 * comes back to where the person was (WCAG 2.1.1, 2.4.3, 2.4.7).
 */
@BrowserTest
class KeyboardAloneTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeEach
    void someoneHasWritten() {
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Öppet hus på lördag");
        stage.sandbox.comment(post, Citizen.BERTIL, "Hur dags börjar det?");
        stage.sandbox.comment(post, Citizen.HELMI, "Får man ta med hunden?");
        page = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        assertThat(page.locator(".row").nth(1)).isVisible(SOON);
    }

    @Test
    void firstTabLeadsPastTheMenu() {
        press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        press("Enter");
        assertThat(page.locator("#innehall")).isFocused();
    }

    @Test
    void keysWalkTheListAndOpenWhatIsChosen() {
        press("j");
        assertThat(row(0)).isFocused();
        press("j");
        assertThat(row(1)).isFocused();
        seen();
        press("k");
        assertThat(row(0)).isFocused();
        press("j");
        String chosen = row(1).getAttribute("href");
        press("Enter");
        page.waitForURL(stage.address + chosen);
        assertThat(page.locator(".row a[aria-current]")).isFocused();
        seen();
    }

    @Test
    void everyActIsOneKeyAwayAndEscapeComesBack() {
        open(page.locator(".row a").first());
        Locator here = page.locator(".row a[aria-current]");
        thereAndBack("r", page.locator("#text"), here);
        thereAndBack("g", page.locator("#hanvisa input[name=way]").first(), here);
        thereAndBack("e", page.locator("#skal"), here);
        thereAndBack("h", page.locator("#mod-grund"), here);
        press("d");
        assertThat(page.locator("#diarium-ruta :focus")).hasCount(1);
        seen();
        page.locator(".row a[aria-current]").focus();
        press("?");
        assertThat(page.locator("dialog#tangenter")).isVisible();
        assertThat(page.locator("dialog#tangenter button")).isFocused();
        press("Escape");
        assertThat(page.locator("dialog#tangenter")).isHidden();
        assertThat(here).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void keysAreLettersWhileSomebodyWrites() {
        open(page.locator(".row a").first());
        press("r");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type("hej då");
        assertThat(page.locator("#text")).hasValue("hej då");
        assertThat(page.locator("#text")).isFocused();
    }

    @Test
    void commentIsAnsweredWithoutAMouse() {
        String question = "Kan man låna symaskin hos er, och hur länge?";
        write(question);
        Locator asked = page.locator(".row", new Page.LocatorOptions().setHasText("låna symaskin"));
        assertThat(asked).isVisible(SOON);
        for (int steps = 0; steps < 60 && !focusIsIn(asked); steps++) {
            press("j");
        }
        assertThat(asked.locator("a")).isFocused();
        press("Enter");
        assertThat(page.locator(".conversation h1")).isVisible();
        press("r");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type("Ja, i fyra veckor. Välkommen!");
        press("Tab");
        seen();
        while (page.locator("#svara .button.primary:focus").count() == 0) {
            press("Tab");
        }
        seen();
        press("Enter");
        assertThat(page.locator(".entry.ours", having("i fyra veckor")).first()).isVisible(SOON);
        assertThat(page.locator(".workspace :focus")).hasCount(1);
        seen();
        assertThat(complaints).isEmpty();
    }

    @Test
    void anAnswerIsUndoneWithOneKeyWhileItHasNotLeft() {
        SettableUndoTime undoTime = stage.ask(SettableUndoTime.class);
        undoTime.set(Duration.ofMinutes(5));
        try {
            answer("Ja, alla är välkomna.");
            assertThat(page.locator("#ivag")).containsText("Svaret skickas om några sekunder");
            press("z");

            assertThat(page.locator("#angrat")).containsText("har inte skickats");
            assertThat(page.locator("#text")).hasValue("Ja, alla är välkomna.");
            assertThat(page.locator(".workspace :focus")).hasCount(1);
            assertThat(complaints).isEmpty();
        } finally {
            undoTime.none();
        }
    }

    @Test
    void theButtonGoesWhenItIsTooLate() {
        SettableUndoTime undoTime = stage.ask(SettableUndoTime.class);
        undoTime.set(Duration.ofSeconds(10));
        // The platform is slow, so that it is seen to be on its way.
        stage.sandbox
                .faults()
                .failCalls(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "/comments"));
        try {
            answer("Ja, fram till klockan fyra.");
            assertThat(page.locator("#ivag button")).isVisible();
            page.locator("#ivag button").focus();
            assertThat(page.locator("#ivag"))
                    .containsText(
                            "Svaret är på väg",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(page.locator("#ivag button")).isHidden();
            assertThat(page.locator(".workspace:focus, .workspace :focus")).hasCount(1);
            assertThat(complaints).isEmpty();
        } finally {
            stage.sandbox.faults().clear();
            undoTime.none();
        }
    }

    private void answer(String text) {
        open(page.locator(".row", having("Hur dags börjar det?")).locator("a").first());
        press("r");
        page.keyboard().type(text);
        press("Control+Enter");
    }

    @Test
    void signInIsByKeyboardAloneAndSaysWhatWasWrong() {
        Page door = stage.window(390, 844, ColorScheme.DARK, complaints);
        door.navigate(stage.address + "/logga-in");
        assertThat(door.locator("#anvandarnamn")).isFocused();
        door.keyboard().type("anna.berg");
        door.keyboard().press("Tab");
        door.keyboard().type("fel");
        door.keyboard().press("Enter");
        door.waitForURL("**/logga-in?fel=uppgifter");
        assertThat(door.getByRole(AriaRole.ALERT)).containsText("stämmer inte");

        Keyboard.anybody(stage, 390, complaints).signIn("anna.berg").foundNoHindrance();
    }

    private void thereAndBack(String key, Locator there, Locator here) {
        assertThat(here).isFocused();
        press(key);
        assertThat(there).isFocused();
        seen();
        press("Escape");
        assertThat(here).isFocused();
    }

    /** Opens an item by keyboard, and waits for its parts. */
    private void open(Locator link) {
        link.focus();
        press("Enter");
        assertThat(page.locator("section.moderation")).isVisible(SOON);
        assertThat(page.locator("#registrering")).isVisible(SOON);
        assertThat(page.locator(".row a[aria-current]")).isFocused();
    }

    /**
     * What has the focus shows it, by itself or by the row it fills, also when the page comes anew.
     */
    private void seen() {
        Stage.until(
                page,
                "[document.activeElement, document.activeElement.closest('.row')]"
                        + ".some(e => e && getComputedStyle(e).outlineStyle !== 'none'"
                        + " && parseFloat(getComputedStyle(e).outlineWidth) >= 2)");
    }

    private boolean focusIsIn(Locator row) {
        return row.locator("a:focus").count() == 1;
    }

    private Locator row(int at) {
        return page.locator(".row a").nth(at);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void write(String text) {
        Page citizen = stage.window(1100, 900, ColorScheme.LIGHT, complaints);
        citizen.navigate(
                stage.sandbox.address()
                        + "/sida/"
                        + DemoPage.LIBRARY.id()
                        + "?som="
                        + Citizen.ELSA.slug());
        citizen.locator("form[action*=kommentera] textarea:visible").first().fill(text);
        citizen.locator("form[action*=kommentera] button:visible").first().click();
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
