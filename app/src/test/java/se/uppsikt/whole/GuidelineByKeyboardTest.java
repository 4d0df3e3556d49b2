package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.SettableClock;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The guideline, the rights and what everybody may read, by keyboard alone; half of it on a phone.
 */
@BrowserTest
class GuidelineByKeyboardTest {
    private static final int WIDE = 1440;
    private static final int PHONE = 360;
    private static final String ONE_EDITOR = "Tillbakablick Örebro på Instagram";

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void brokenRuleIsFollowedDownToTheAccountAndMended() {
        Keyboard anna = Keyboard.signedIn(stage, "anna.berg", WIDE, complaints);
        anna.enter(anna.page.locator(".menu a[href='/riktlinjer']"));
        anna.page.waitForURL("**/riktlinjer");
        anna.press("Tab")
                .at(anna.page.locator(".skip"))
                .press("Enter")
                .at(anna.page.locator("main"));
        anna.enter(anna.main(".chapters a[href='#K1']")).at(anna.main("#K1"));
        Locator rule = anna.main("#K3");
        assertThat(rule).containsText("bryter mot regeln");
        anna.look();
        anna.enter(anna.main("#K3 .breaches li:has-text('" + ONE_EDITOR + "') a"));
        anna.page.waitForURL("**/ansokan#EDITORS");
        anna.at(anna.main("#EDITORS")).look();

        anna.choose(anna.main("#person"), "Anna");
        anna.write(anna.main("#kontakt"), "ring mig");
        anna.enter(anna.button("Lägg till redaktören"));
        anna.at(anna.main(".objections")).look();
        anna.choose(anna.main("#person"), "Anna");
        anna.write(anna.main("#kontakt"), "019-21 10 00");
        anna.enter(anna.button("Lägg till redaktören")).at(anna.main("#EDITORS"));
        anna.go("/riktlinjer#K3");
        assertThat(rule).containsText("Följs");
        assertThat(rule).isFocused();

        anna.go("/konton/instagram-tborebro/ansokan");
        anna.enter(anna.button("Anna slutar som redaktör")).at(anna.main("#EDITORS"));
        anna.go("/riktlinjer");
        assertThat(rule).containsText("Bryts");
        clean(anna);
    }

    @Test
    void answerTimeIsChangedAsANewVersionAndComparedWithTheOld() {
        LocalDate today = SwedishTime.day(stage.ask(SettableClock.class).instant());
        Keyboard anna = Keyboard.signedIn(stage, "anna.berg", PHONE, complaints);
        anna.go("/riktlinjer");
        anna.enter(anna.link("Versioner"));
        anna.page.waitForURL("**/versioner");
        anna.enter(anna.button("Ändra ett värde"));
        anna.page.waitForURL("**/andra");
        anna.look();
        anna.write(anna.main("#galler"), today.minusDays(1));
        anna.write(anna.main("#varfor"), "Nämnden vill att vi svarar fortare.");
        Locator days = anna.page.getByLabel("Svar annars");
        anna.write(days, "2").press("Enter");
        anna.at(anna.main(".objections"));
        assertThat(anna.main(".objections")).containsText("bakåt i tiden");
        assertThat(days).hasValue("2");
        anna.look();
        anna.write(anna.main("#galler"), today.plusDays(60));
        anna.enter(anna.button("Besluta den nya versionen"));
        anna.page.waitForURL("**/jamfor?**");
        anna.at(anna.heading());
        assertThat(anna.main("tr:has-text('Svar annars')")).containsText("2");
        anna.look();

        anna.backTo(anna.link("Versioner")).press("Enter");
        anna.page.waitForURL("**/versioner");
        assertThat(anna.main("ol")).containsText("Nämnden vill att vi svarar fortare.");
        assertThat(anna.main("ol")).containsText("Kommer");
        anna.to(anna.main("#fran")).press("ArrowUp");
        assertThat(anna.main("#fran option:checked")).hasText("Version 2");
        anna.press("ArrowDown");
        assertThat(anna.main("#fran option:checked")).hasText("Version 1");
        anna.enter(anna.button("Jämför"));
        anna.page.waitForURL("**/jamfor?**");
        anna.at(anna.heading()).look();
        anna.go("/riktlinjer");
        assertThat(anna.main(".notice")).containsText("Se vad som ändras");
        clean(anna);
    }

    @Test
    void administratorChangesRightsAndNeverRemovesTheLastOne() {
        Keyboard helena = Keyboard.signedIn(stage, "helena.frisk", PHONE, complaints);
        helena.enter(helena.page.locator(".menu summary"));
        helena.enter(helena.page.locator(".menu a[href='/behorighet']"));
        helena.page.waitForURL("**/behorighet");
        helena.look();
        helena.enter(helena.link("Sara Vik"));
        helena.page.waitForURL("**/behorighet/*");
        Locator archivist = helena.page.getByLabel("Arkivarie");
        changed(helena, archivist, "Hjälper arkivet i december");
        assertThat(helena.main("#nu")).containsText("Arkivarie");
        assertThat(helena.main("#nu")).containsText("Helena Frisk");
        helena.look();
        changed(helena, archivist, "Hjälper inte arkivet längre");
        assertThat(helena.main("#nu")).not().containsText("Arkivarie");

        helena.backTo(helena.link("Behörighet")).press("Enter");
        helena.page.waitForURL("**/behorighet");
        helena.enter(helena.link("Helena Frisk"));
        helena.page.waitForURL("**/behorighet/*");
        helena.to(helena.page.getByLabel("Administratör")).press("Space");
        helena.write(helena.main("#skal"), "Slutar").press("Enter");
        helena.at(helena.main(".objections")).look();
        assertThat(helena.page.getByLabel("Administratör")).not().isChecked();
        clean(helena);
    }

    private static void changed(Keyboard helena, Locator role, String reason) {
        helena.to(role).press("Space");
        helena.write(helena.main("#skal"), reason);
        helena.enter(helena.button("Ändra behörigheten")).at(helena.main("#nu"));
    }

    @Test
    void anybodyFindsTheAccountsAndTheirRulesOnAPhone() {
        Keyboard citizen = Keyboard.anybody(stage, PHONE, complaints);
        citizen.go("/konton/offentliga");
        citizen.look();
        citizen.enter(citizen.main("a[href='/konton/offentliga/facebook-orebrostadsbibliotek']"));
        citizen.page.waitForURL("**/facebook-orebrostadsbibliotek");
        assertThat(citizen.heading()).hasText("Regler för Örebro stadsbibliotek på Facebook");
        assertThat(citizen.main("#allmanna-handlingar")).isVisible();
        citizen.look();
        citizen.to(citizen.link("offentliga diariet"));
        citizen.backTo(citizen.link("Kommunens konton")).press("Enter");
        citizen.page.waitForURL("**/konton/offentliga");
        citizen.to(citizen.link("JSON"));
        clean(citizen);
    }

    @Test
    void auditorReadsWhoMayDoWhatAndTakesItAsADocument() {
        Keyboard sara = Keyboard.signedIn(stage, "sara.vik", WIDE, complaints);
        // Her duties are there, and there she begins.
        sara.page.waitForURL("**/uppfoljning");
        sara.enter(sara.page.locator(".menu a[href='/riktlinjer']"));
        sara.page.waitForURL("**/riktlinjer");
        sara.enter(sara.page.locator(".menu a[href='/uppfoljning']"));
        sara.page.waitForURL("**/uppfoljning");
        Stage.picture(sara.page, "uppfoljning");
        sara.enter(sara.main("a[href='/uppfoljning/internkontroll']"));
        sara.page.waitForURL("**/uppfoljning/internkontroll");
        sara.look();
        sara.to(sara.button("Hämta som PDF"));
        sara.to(sara.main("[aria-labelledby=tillgang]"));
        assertThat(sara.main("[aria-labelledby=tillgang]")).containsText("Johan Alm");
        sara.enter(sara.main(".facts.ids a[href='/riktlinjer#D1']"));
        sara.page.waitForURL("**/riktlinjer#D1");
        sara.at(sara.main("#D1"));
        clean(sara);
    }

    /** Refusals answer 409, which the browser tells of; nothing else is said. */
    private void clean(Keyboard person) {
        person.foundNoHindrance();
        assertThat(complaints).allMatch(said -> said.contains("409"));
    }
}
