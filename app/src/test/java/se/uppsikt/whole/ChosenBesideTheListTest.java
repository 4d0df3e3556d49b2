package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/** What is chosen in the list opens beside it; the list is written once and stays where it was. */
@BrowserTest
class ChosenBesideTheListTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasCountOptions GONE =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void theListStaysWhileOneAfterAnotherIsOpenedAndBackGoesTheSameWay() {
        Page page = asked("ukulelen", "trumman");
        page.locator(".list").evaluate("list => list.mark = 'the same list'");
        open(page, "ukulelen");
        assertThat(page)
                .hasTitle(page.locator(".conversation h1").innerText() + " – Inkorg – Uppsikt");
        assertThat(row(page, "ukulelen").locator("a")).hasAttribute("aria-current", "true");
        assertThat(row(page, "ukulelen")).not().hasClass("row unseen");
        String first = page.url();
        page.fill("#text", "Ja, ukulelen kan lånas om.");

        open(page, "trumman");
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator(".row a[aria-current]")).hasCount(1);
        assertThat(page.locator("h1")).hasCount(1);

        page.goBack();
        page.waitForURL(first);
        assertThat(page.locator("#vald")).containsText("ukulelen");
        assertThat(page.locator("#text")).hasValue("Ja, ukulelen kan lånas om.");
        assertThat(page.locator(".list").evaluate("list => list.mark")).isEqualTo("the same list");
        page.locator("#svara .button.primary").click();
        assertThat(page.locator(".entry.ours").getByText("ukulelen kan lånas om")).isVisible(SOON);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoComesByALinkGetsTheListBesideWhereThereIsRoomForIt() {
        Page page = asked("harpan");
        open(page, "harpan");
        String item = page.url();
        page.reload();
        assertThat(row(page, "harpan").locator("a")).hasAttribute("aria-current", "true");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator(".list h2").first()).hasText("Inkorg");

        List<String> fetched = new ArrayList<>();
        page.setViewportSize(390, 844);
        // What the wide page still asks for ends with it, and is not this one's.
        page.navigate("about:blank");
        page.onResponse((Response answer) -> fetched.add(answer.url()));
        page.navigate(item);
        assertThat(page.locator("#vald")).containsText("harpan");
        // By then the page's scripts have begun.
        assertThat(page.locator("[data-plain]")).hasAttribute("hidden", "");
        assertThat(page.locator(".list")).isHidden();
        assertThat(fetched).noneMatch(each -> each.endsWith("/inkorg"));
        page.setViewportSize(1440, 900);
        assertThat(row(page, "harpan")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyboardFindsItsRowAgainThoughTheListHasComeAnew() {
        Page page = asked("cellon");
        row(page, "cellon").locator("a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#vald")).containsText("cellon");
        page.keyboard().press("r");
        assertThat(page.locator("#text")).isFocused();
        row(page, "cellon").evaluate("row => row.mark = 'the row before'");
        ask("oboen");
        assertThat(row(page, "oboen")).isVisible(SOON);
        Stage.until(page, "[...document.querySelectorAll('.row')].every(row => !row.mark)");
        page.keyboard().press("Escape");
        assertThat(row(page, "cellon").locator("a")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyboardGoesOnBesideTheListWhenItsRowHasLeftIt() {
        Page page = asked("kornetten");
        row(page, "kornetten").locator("a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#vald")).containsText("kornetten");
        assertThat(row(page, "kornetten").locator("a")).isFocused();

        Page colleague = stage.signedIn("johan.alm", 1440, 900, ColorScheme.LIGHT, complaints);
        open(colleague, "kornetten");
        colleague.locator("#klar summary").click();
        colleague.locator("#skal").selectOption(new SelectOption().setIndex(1));
        colleague.locator("#klar .buttons .button").click();

        assertThat(row(page, "kornetten")).hasCount(0, GONE);
        assertThat(page.locator(".conversation h1")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsOpenedByWhoMayOnlyReadStaysUnseen() {
        asked("lutan");
        Page reader = stage.signedIn("anna.berg", 1440, 900, ColorScheme.LIGHT, complaints);
        // Whatever other stories have left waiting, this stands on the first page.
        reader.navigate(stage.address + "/inkorg?sok=lutan");
        open(reader, "lutan");
        assertThat(reader.locator("#diarium-ruta section, #diarium-ruta form").first())
                .isAttached();
        assertThat(row(reader, "lutan")).hasClass("row unseen");
    }

    @Test
    void withoutScriptsALinkLeadsToTheList() {
        Page page = asked("fiolen");
        open(page, "fiolen");
        Page plain = stage.withoutScripts("johan.alm");
        plain.navigate(page.url());
        assertThat(plain.locator("#vald")).containsText("fiolen");
        plain.locator(".list .button").click();
        assertThat(plain.locator("#rader")).isVisible();
    }

    /** The inbox of a librarian, with a question about each of the instruments in it. */
    private Page asked(String... instruments) {
        Page page = stage.atARoomyList("johan.alm", complaints);
        for (String instrument : instruments) {
            ask(instrument);
            assertThat(row(page, instrument)).isVisible(SOON);
        }
        return page;
    }

    private void ask(String instrument) {
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Instrument att låna");
        stage.sandbox.comment(post, Citizen.HELMI, "Kan man förnya lånet av " + instrument + "?");
    }

    private static void open(Page page, String words) {
        row(page, words).locator("a").click();
        assertThat(page.locator("#vald")).containsText(words);
    }

    private static Locator row(Page page, String words) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(words));
    }
}
