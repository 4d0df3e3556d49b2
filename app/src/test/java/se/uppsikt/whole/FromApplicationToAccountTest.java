package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;

/**
 * A service area that wants an account: applies, is told what is missing, gets the application back
 * with reasons, mends it and is approved; only then can the account be connected (K2).
 */
@BrowserTest
class FromApplicationToAccountTest {
    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void schoolGetsItsAccountWhenThePlanHolds() {
        Page school = stage.signedIn("leila.amiri", 1440, 900, ColorScheme.LIGHT, complaints);
        String account = wished(school);
        editorsNamed(school);
        planned(school);
        school.fill("#UPKEEP", "");
        school.uncheck("#LAWS");
        school.locator("button[value=skicka]").click();
        assertThat(school.locator("main")).containsText("Skriv hur ni sköter kontot.");
        Stage.picture(school, "ansokan");
        planned(school);
        school.locator("button[value=skicka]").click();
        assertThat(school.locator(".page-head")).containsText("Inskickad");

        Page communications = stage.signedIn("anna.berg", 390, 844, ColorScheme.DARK, complaints);
        sentBack(communications, account);
        school.navigate(stage.address + account + "/ansokan");
        assertThat(school.locator("main")).containsText("Vem svarar på lovet?");
        school.fill("#UPKEEP", "Rektor svarar på loven, och skolassistenten när någon är sjuk.");
        school.locator("button[value=skicka]").click();
        assertThat(school.locator(".page-head")).containsText("Inskickad");
        approved(communications, account);
        assertThat(complaints)
                .as("what the browser complained of: the one refusal")
                .singleElement()
                .asString()
                .contains("409");
    }

    @Test
    void guidelineIsReadWithHowEachRuleIsKept() {
        Page anna = stage.signedIn("anna.berg", 1440, 900, ColorScheme.LIGHT, complaints);
        anna.navigate(stage.address + "/riktlinjer");
        assertThat(anna.locator("main")).containsText("regler bryts just nu");
        clean(anna);
        anna.locator("#K3").evaluate("rule => rule.scrollIntoView()");
        Stage.picture(anna, "riktlinjer");
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private String wished(Page school) {
        school.navigate(stage.address + "/konton");
        school.getByText("Ansök om ett konto").first().click();
        school.fill("#namn", "Karolinskas skolrestaurang");
        school.selectOption("#plattform", "FACEBOOK");
        school.fill("#adress", "https://www.facebook.com/karolinskasskolrestaurang");
        school.getByText("Börja ansökan").click();
        assertThat(school.locator("main")).containsText("saker saknas innan ansökan");
        clean(school);
        String address = java.net.URI.create(school.url()).getPath();
        return address.substring(0, address.lastIndexOf('/'));
    }

    private void editorsNamed(Page school) {
        Locator editors = school.locator("#EDITORS");
        for (int named = 1; named <= 2; named++) {
            editors.locator("#person").selectOption(new SelectOption().setIndex(1));
            editors.locator("#kontakt").fill("019-21 10 00");
            editors.locator(".filters button").click();
            assertThat(editors.locator(".plain-list li")).hasCount(named);
        }
    }

    private void planned(Page school) {
        for (Locator box : school.locator("fieldset input[type=checkbox]").all()) {
            box.check();
        }
        for (Locator answer : school.locator("textarea").all()) {
            answer.fill("Skolans redaktörer gör det varje vecka.");
        }
        school.fill(
                "#PROFILE_TEXT",
                "Skolrestaurangen på Karolinska gymnasiet, Örebro kommun."
                        + " Kommunens konton: https://www.orebro.se/socialamedier");
    }

    private void sentBack(Page communications, String account) {
        communications.navigate(stage.address + account + "/ansokan");
        clean(communications);
        communications.locator("#punkt-UPKEEP details summary").first().click();
        communications.fill("#skal-UPKEEP", "Vem svarar på lovet?");
        communications.locator("button[value=atersand]").click();
        assertThat(communications.locator("main")).containsText("Återsänd");
    }

    private void approved(Page communications, String account) {
        communications.navigate(stage.address + account.replace("/konton/", "/plattformar/"));
        assertThat(communications.locator("main"))
                .containsText("inte godkänt av Kommunikationsavdelningen än");
        communications.navigate(stage.address + account + "/ansokan");
        communications.locator("button[value=godkann]").click();
        assertThat(communications.locator(".page-head")).containsText("Godkänd");
        communications.navigate(stage.address + account);
        assertThat(communications.locator("main")).containsText("Godkänt");
        clean(communications);
    }

    private static void clean(Page page) {
        assertThat(Stage.hindrances(page)).isEmpty();
    }
}
