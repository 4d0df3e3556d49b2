package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.bluesky.DemoAccount;

/**
 * What a communicator does on each platform that is not Facebook, from the first sign-in to the
 * figures: what somebody writes comes, is answered there, hidden and taken away – and what the
 * platform cannot do is told before anybody tries, and done by hand with proof (X1–X8). In a
 * municipality whose guideline knows Bluesky too.
 */
@BrowserTest
@Proves("X8")
class EveryPlatformGoesTheWholeWayTest {
    private static final double MINUTE = 60_000;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(MINUTE);
    private static final LocatorAssertions.IsHiddenOptions GONE =
            new LocatorAssertions.IsHiddenOptions().setTimeout(MINUTE);
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTE);
    private static final String COMMUNICATOR = "anna.berg";
    private static final String ADVERT = "Köp solceller av oss, halva priset, bara i dag";
    private static final String MOTIVE = "Reklam för ett företag vi inte samarbetar med.";
    private static final Stage STAGE = MunicipalityOnBluesky.stage();

    private final List<String> complaints = new ArrayList<>();
    private final List<String> hindrances = new ArrayList<>();

    /**
     * A platform where people write.
     *
     * @param path where its citizens read and write in the sandbox
     * @param asked whether it tells nothing by itself, so that somebody who waits asks it
     */
    enum Place {
        INSTAGRAM("Instagram", "instagram-tborebro", "/profil/tborebro", false),
        LINKEDIN("LinkedIn", "linkedin-orebrokommun", "/foretag/900200300", false),
        YOUTUBE("YouTube", "youtube-orebrokommun", "/kanal/UCsandlada00orebrokommun", true),
        BLUESKY(
                "Bluesky",
                "bluesky-orebrokommun",
                "/himmel/" + DemoAccount.MUNICIPALITY.handle(),
                true);

        private final String shown;
        private final String account;
        private final String path;
        private final boolean asked;

        Place(String shown, String account, String path, boolean asked) {
            this.shown = shown;
            this.account = account;
            this.path = path;
            this.asked = asked;
        }
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsAnsweredAndWhatIsUnlawfulGoes(Place place) {
        Page anna = STAGE.signedIn(COMMUNICATOR, 1440, 900, ColorScheme.LIGHT, complaints);
        connected(anna, place);
        answered(anna, place);
        takenAway(anna, place);
        counted(anna, place);
        assertThat(complaints).as("what the browser complained of").isEmpty();
        assertThat(hindrances).isEmpty();
    }

    /** Nobody writes there; what is shown and what it costs is all there is (K8). */
    @Test
    void onSnapchatTheAdsAndTheirCostCome() {
        Page anna = STAGE.signedIn(COMMUNICATOR, 1440, 900, ColorScheme.LIGHT, complaints);
        disconnected(anna, "snapchat-orebrokommun");
        letIn(anna, "Snapchat");
        anna.navigate(STAGE.address + "/annonser");
        reloadUntil(anna, anna.locator("#manader + .scroll tbody tr").first());
        look(anna);
        anna.getByText("Musiklinjen, film").first().click();
        assertThat(anna.locator("h1")).hasText("Musiklinjen, film");
        reloadUntil(anna, anna.locator("svg.bars"));
        anna.locator("summary").filter(withText("Siffrorna för")).click();
        assertThat(anna.locator("[aria-label='Siffrorna för varje dag'] tbody tr").first())
                .isVisible();
        look(anna);
        assertThat(complaints).isEmpty();
        assertThat(hindrances).isEmpty();
    }

    private void connected(Page anna, Place place) {
        if (place == Place.BLUESKY) {
            anna.navigate(STAGE.address + "/plattformar/" + place.account);
            anna.fill("#nyckelfalt", DemoAccount.MUNICIPALITY.password());
            anna.locator("form[action$='/nyckel'] button").click();
        } else {
            disconnected(anna, place.account);
            letIn(anna, place.shown);
        }
        reloadUntil(anna, anna.locator(".page-head .chip.done"));
        assertThat(anna.locator("#gar-inte + dl")).isVisible();
        look(anna);
    }

    private void disconnected(Page anna, String account) {
        anna.navigate(STAGE.address + "/plattformar/" + account);
        reloadUntil(anna, anna.locator(".page-head .chip.done"));
        anna.locator("summary").filter(withText("Koppla från kontot")).click();
        anna.locator("form[action$='/koppla-fran'] button").click();
        assertThat(anna.locator("main")).containsText("Kontot är inte anslutet");
        look(anna);
    }

    /** There, yes, and back again, as only a browser goes it. */
    private void letIn(Page anna, String platform) {
        anna.locator("main a.button.primary").click();
        assertThat(anna.locator("h2").first()).hasText("Det här ber Uppsikt om");
        look(anna);
        anna.getByText("Fortsätt till " + platform).click();
        Locator yes = anna.getByText("Tillåt", new Page.GetByTextOptions().setExact(true));
        assertThat(yes).isVisible();
        look(anna);
        yes.click();
        assertThat(anna.locator("h1")).hasText("Välj konton att ansluta");
        look(anna);
        anna.getByText("Anslut de valda").click();
        assertThat(anna.locator("main")).containsText("Senast tillfrågad");
    }

    private void answered(Page anna, Place place) {
        String question = "Var står tidtabellen för buss 14, ni på " + place.shown + "?";
        Page citizen = citizen(place, Citizen.AMINA);
        write(citizen, question);
        look(citizen);
        open(anna, place, question);
        String answer = "Den står på vår webbplats, under resor.";
        anna.fill("#text", answer);
        anna.locator("#svara .button.primary").click();
        assertThat(anna.locator(".entry.ours").filter(withText(answer))).isVisible(SOON);
        assertThat(citizen.getByText(answer).first()).isVisible(SOON);
    }

    private void takenAway(Page anna, Place place) {
        write(citizen(place, Citizen.DRAGAN), ADVERT);
        Locator there = citizen(place, Citizen.AMINA).getByText(ADVERT).first();
        assertThat(there).isVisible(SOON);
        open(anna, place, ADVERT);
        Locator moderation = anna.locator("section.moderation");
        switch (place) {
            case INSTAGRAM, YOUTUBE -> {
                judged(moderation, "button.hide");
                assertThat(there).isHidden(GONE);
                removed(moderation);
            }
            case LINKEDIN -> {
                opened(moderation);
                assertThat(moderation).containsText("På LinkedIn går det inte att dölja");
                assertThat(moderation.locator("button.hide")).hasCount(0);
                removed(moderation);
                assertThat(there).isHidden(GONE);
            }
            case BLUESKY -> {
                opened(moderation);
                assertThat(moderation).containsText("ingen annan kan ta bort dem");
                judged(moderation, "button.hide");
                assertThat(there).isHidden(GONE);
                judged(moderation, "button.begin");
                byHand(moderation);
            }
        }
        look(anna);
        assertThat(moderation.locator(".stage")).containsText("Borttagen");
    }

    private static void removed(Locator moderation) {
        judged(moderation, "button.begin");
        assertThat(order(moderation, "Ta bort")).containsText("Gjort", IN_TIME);
    }

    /** What nobody can do for somebody is done by that person, who tells how it is seen. */
    private static void byHand(Locator moderation) {
        Locator task = order(moderation, "Ta bort");
        assertThat(task).containsText("Behöver göras för hand", IN_TIME);
        assertThat(task).containsText("välj Anmäl inlägg");
        task.locator("textarea").fill("Anmält i Bluesky, kvittot ligger i brevlådan.");
        task.getByText("Gjort för hand").click();
        assertThat(order(moderation, "Ta bort")).containsText("– Gjort", IN_TIME);
    }

    private static Locator order(Locator moderation, String deed) {
        return moderation.locator(".outcomes > li").filter(withText(deed + " –"));
    }

    private static void judged(Locator moderation, String button) {
        opened(moderation);
        moderation.locator("#mod-grund").selectOption("reklam");
        moderation.locator("#mod-motiv").fill(MOTIVE);
        moderation.locator("details:has(#mod-grund) [name=asikt][value=nej]").check();
        moderation.locator(button).click();
        assertThat(moderation.locator(".facts").first()).containsText(MOTIVE);
    }

    private static void opened(Locator moderation) {
        Locator fold = moderation.locator("details:has(#mod-grund)");
        assertThat(fold).isVisible(SOON);
        if (fold.getAttribute("open") == null) {
            fold.locator("> summary").click();
        }
    }

    private void counted(Page anna, Place place) {
        anna.navigate(STAGE.address + "/plattformar/" + place.account);
        if (place == Place.BLUESKY) {
            assertThat(anna.locator("main")).containsText("hämtar ingen statistik från Bluesky");
            return;
        }
        anna.locator("main a.button[href$='/statistik']").click();
        reloadUntil(anna, anna.locator("svg.days").first());
        anna.locator("summary").filter(withText("Siffrorna, dygn för dygn")).click();
        assertThat(anna.locator("[aria-label='Varje dygns siffror'] tbody tr").first()).isVisible();
        look(anna);
    }

    private Page citizen(Place place, Citizen who) {
        Page page = STAGE.window(1100, 900, ColorScheme.LIGHT, complaints);
        page.navigate(STAGE.sandbox.address() + place.path + "?som=" + who.slug());
        return page;
    }

    /** Under the first post that can be commented. */
    private static void write(Page citizen, String words) {
        Locator form = citizen.locator("form[id^='fk-'], article form[id^='fs-']").first();
        if (!form.isVisible()) {
            citizen.locator("details:has(> form[id^='fs-']) > summary").first().click();
        }
        form.locator("textarea").fill(words);
        form.locator("button").click();
        assertThat(citizen.getByText(words).first()).isVisible();
    }

    private static void open(Page anna, Place place, String words) {
        if (place.asked) {
            anna.navigate(STAGE.address + "/plattformar/" + place.account);
            anna.getByText("Hämta nu").click();
        }
        anna.navigate(STAGE.address + "/inkorg");
        Locator row = anna.locator(".row").filter(withText(place.shown)).filter(withText(words));
        assertThat(row).isVisible(SOON);
        row.locator("a").first().click();
        assertThat(anna.locator("#vald")).containsText(words);
    }

    private static Locator.FilterOptions withText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** As somebody who waits for what other tasks do, and presses the browser's own button. */
    private static void reloadUntil(Page page, Locator there) {
        for (int tries = 0; !there.isVisible(); tries++) {
            assertThat(tries).as(page.url() + " without " + there).isLessThan(300);
            page.waitForTimeout(100);
            page.reload();
        }
    }

    /** On a telephone and at a desk. */
    private void look(Page page) {
        hindrances.addAll(Stage.hindrances(page));
        var before = requireNonNull(page.viewportSize());
        page.setViewportSize(390, 844);
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) over).intValue() > 0) {
            hindrances.add(page.url() + " is too wide by " + over + " px");
        }
        page.setViewportSize(before.width, before.height);
    }
}
