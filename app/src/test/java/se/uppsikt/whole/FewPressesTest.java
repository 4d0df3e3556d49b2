package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** What is done most is done with few presses; what is typed is not counted. */
@BrowserTest
class FewPressesTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasCountOptions GONE =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();
    private int presses;

    @Test
    void anAnswerTakesTwoAndTheNextIsOpenByItself() {
        Page page = waiting("Har ni öppet på trettondagen?", "Har ni öppet på alla helgons dag?");
        press(row(page, "trettondagen").locator("a"));
        assertThat(page.locator("#vald")).containsText("trettondagen");
        page.keyboard().press("r");
        presses++;
        page.keyboard().type("Ja, mellan 10 och 15.");
        page.keyboard().press("Control+Enter");
        presses++;

        assertThat(page.locator("#gjort")).isVisible(SOON);
        assertThat(page.locator("#vald")).not().containsText("trettondagen");
        assertThat(presses).isLessThanOrEqualTo(4);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aThankYouIsOverWithOne() {
        Page page = waiting("Tack, vilken fin utställning!");
        row(page, "fin utställning").locator("a").click();
        assertThat(page.locator("#vald")).containsText("fin utställning");
        press(page.locator("#sortera button").first());

        assertThat(page.locator("#gjort")).containsText("avslutad utan svar");
        assertThat(presses).isOne();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aThreatIsGoneWithTwoAndAMotive() {
        Page page = waiting("Jag ska döda dig, bibliotekarie");
        row(page, "ska döda dig").locator("a").click();
        Locator moderation = page.locator("section.moderation");
        assertThat(moderation.locator("#mod-grund"))
                .hasValue("olaga-hot", new LocatorAssertions.HasValueOptions().setTimeout(60_000));
        press(moderation.locator("input[name=uppenbart]"));
        moderation.locator("#mod-motiv").fill("Hotar en anställd med våld.");
        press(moderation.locator("button.begin"));

        assertThat(moderation.locator(".stage")).containsText("Borttagen");
        assertThat(moderation).containsText("Polisanmälan");
        assertThat(presses).isLessThanOrEqualTo(3);
        assertThat(complaints).isEmpty();
    }

    /** S11: the answer and what was done about the danger are one press. */
    @Test
    void dangerIsAnsweredAndSettledWithTwo() {
        Page page = waiting("Det brinner i biblioteket nu");
        Locator first = page.locator("#forst");
        row(page, "brinner i biblioteket").locator("a").click();
        Locator note = page.locator(".danger-note");
        assertThat(note).containsText("tills någon har sagt vad som är gjort");
        page.keyboard().press("r");
        presses++;
        page.keyboard().type("Brandkåren är på väg.");
        press(page.locator("#svarsform button[value=EMERGENCY_CALLED]"));

        assertThat(page.locator("#gjort")).isVisible(SOON);
        page.navigate(stage.address + "/inkorg");
        assertThat(first.getByText("brinner i biblioteket")).hasCount(0);
        assertThat(presses).isLessThanOrEqualTo(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void tenAreSortedWithThree() {
        String[] thanks = new String[10];
        for (int i = 0; i < thanks.length; i++) {
            thanks[i] = "Tack för sagostunden " + (i + 1) + "!";
        }
        Page page = waiting(thanks);
        page.locator("input[name=sok]").fill("sagostunden");
        page.locator("form.search > button").click();
        assertThat(page.locator(".rows .choose")).hasCount(10);
        page.locator(".row").first().hover();
        press(page.locator(".rows .choose").first());
        press(page.locator("[data-all]"));
        press(page.locator("#valda button").first());

        assertThat(page.locator(".told")).containsText("10 är sorterade.");
        assertThat(presses).isLessThanOrEqualTo(4);
        page.navigate(stage.address + "/inkorg");
        assertThat(row(page, "sagostunden")).hasCount(0, GONE);
        assertThat(complaints).isEmpty();
    }

    private void press(Locator what) {
        what.click();
        presses++;
    }

    /** A librarian's inbox where these wait, in a browser that goes on to the next. */
    private Page waiting(String... words) {
        Page page = stage.atARoomyList("johan.alm", complaints);
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("uppsikt-kvar"));
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "På biblioteket i veckan");
        for (String each : words) {
            stage.sandbox.comment(post, Citizen.HELMI, each);
        }
        // One goes on to the next only where there is one.
        stage.sandbox.comment(post, Citizen.BERTIL, "Har ni öppet i morgon?");
        for (String each : words) {
            assertThat(row(page, each)).isVisible(SOON);
        }
        assertThat(row(page, "öppet i morgon")).isVisible(SOON);
        return page;
    }

    private static Locator row(Page page, String words) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(words)).first();
    }
}
