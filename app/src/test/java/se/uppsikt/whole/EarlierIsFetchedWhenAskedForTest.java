package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** S10: what the same person wrote before comes beside the item when it is asked for. */
@BrowserTest
class EarlierIsFetchedWhenAskedForTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void itComesBesideTheItemOrWithoutScriptsOnAPageOfItsOwn() {
        Page page = stage.atARoomyList("johan.alm", complaints);
        write("Notställ", "Kan man låna notställ?");
        assertThat(page.locator(".row").filter(having("notställ"))).isVisible(SOON);
        write("Metronom", "Finns det en metronom också?");
        Locator row = page.locator(".row").filter(having("metronom också"));
        assertThat(row).isVisible(SOON);
        row.locator("a").click();
        assertThat(page.locator("#vald")).containsText("metronom");
        Locator panel = page.locator("#tidigare");
        assertThat(panel).not().containsText("notställ");

        panel.locator("a").click();
        assertThat(panel).containsText("Kan man låna notställ?");
        assertThat(panel.locator("h3")).isFocused();
        assertThat(page.locator("#vald")).containsText("metronom");
        assertThat(complaints).isEmpty();

        Page plain = stage.withoutScripts("johan.alm");
        plain.navigate(page.url());
        plain.locator("#tidigare a").click();
        assertThat(plain.locator("h1")).hasText("Tidigare från samma person");
        Locator earlier = plain.locator("main li").filter(having("notställ"));
        assertThat(earlier).isVisible();
        earlier.locator("a").click();
        assertThat(plain.locator("#vald")).containsText("notställ");
    }

    private void write(String post, String comment) {
        String on = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), post);
        stage.sandbox.comment(on, Citizen.HELMI, comment);
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
