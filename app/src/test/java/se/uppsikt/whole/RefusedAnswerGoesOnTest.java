package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** What is answered is seen, and an answer that was refused leaves a page that goes on living. */
@BrowserTest
class RefusedAnswerGoesOnTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private final Stage stage = Stage.open();

    @Test
    void theLastOfALongThreadIsSeenAndItsRefusedAnswerGoesOnFromTheItem() {
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Boktips inför helgen?");
        for (int number = 1; number <= 14; number++) {
            stage.sandbox.comment(post, Citizen.HELMI, "Boktips nummer " + number + " i raden");
        }
        Page page = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, new ArrayList<>());
        // Whatever other stories have left waiting, these stand on one page.
        page.navigate(stage.address + "/inkorg?sok=Boktips");
        Locator last = row(page, "Boktips nummer 14 ");
        assertThat(last).isVisible(SOON);
        String item = opened(page, last);
        assertThat(page.locator("#vald")).containsText("nummer 14");
        assertThat(page.locator("#vald")).isInViewport();

        page.fill("#text", "   ");
        page.locator("#svara .button.primary").click();
        assertThat(page.locator(".objections")).isVisible();
        assertThat(page).hasURL(item);

        stage.sandbox.comment(post, Citizen.HELMI, "Boktips som kom efteråt");
        assertThat(row(page, "som kom efteråt")).isVisible(SOON);
    }

    @Test
    void whoIsSignedOutWhileWritingKeepsTheAnswer() {
        // What stands in the list is sorted away to make room in it.
        Page page = stage.atARoomyList("johan.alm", new ArrayList<>());
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Sommarboken");
        stage.sandbox.comment(post, Citizen.BERTIL, "Var hämtar man Sommarboken?");
        Locator asked = row(page, "Var hämtar man Sommarboken?");
        assertThat(asked).isVisible(SOON);
        String item = opened(page, asked);
        page.fill("#text", "I informationsdisken på plan ett.");
        page.context().clearCookies();
        // The page finds nobody signed in when it fetches what has come, and leads to the door.
        stage.sandbox.comment(post, Citizen.HELMI, "Finns den på finska?");
        page.waitForURL("**/logga-in");
        page.fill("#anvandarnamn", "johan.alm");
        page.fill("#losenord", "uppsikt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in")).click();
        page.waitForURL("**/inkorg**");
        page.navigate(item);
        assertThat(page.locator("#text")).hasValue("I informationsdisken på plan ett.");
        page.locator("#svara .button.primary").click();
        assertThat(page.locator(".conversation")).containsText("plan ett. /Johan");
        // The words may have come into the page that is being left, so it is asked until it is the
        // next one's turn.
        Stage.until(page, "sessionStorage.getItem('uppsikt.utkast ' + location.pathname) === null");
    }

    /** Opens it, and waits until the page and its scripts are there; its address. */
    private String opened(Page page, Locator row) {
        String item = stage.address + row.locator("a").getAttribute("href");
        row.locator("a").click();
        page.waitForURL(item);
        return item;
    }

    private static Locator row(Page page, String words) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(words));
    }
}
