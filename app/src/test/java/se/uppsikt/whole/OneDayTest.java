package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.BrowserTest;
import se.uppsikt.SettableClock;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * A day at the municipality by keyboard: what is dangerous first, what is unlawful away with its
 * evidence, what is formal with its time of arrival, opinions left alone and the rest answered.
 */
@BrowserTest
class OneDayTest {
    private static final double MINUTE = 60_000;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTE);
    private static final int OF_THE_DAY = 300;
    private static final int THANKS = 50;

    private static final String APPEAL = "Jag överklagar härmed beslutet om min plats i kön";
    private static final String FIRE = "Det brinner i skolan just nu, det ryker från taket!";
    private static final String THREAT = "Jag vet var du bor, jag ska döda dig i kväll";
    private static final String NUMBER = "Hon som gjorde det är född 19811218-9876";
    private static final String CAMPAIGN = "Rör inte badplatsen vid Alnängarna. Lyssna på oss!";
    private static final String QUESTION = "Har ni öppet på trettondagsafton?";

    private final SettableClock platform = new SettableClock();
    private final Stage stage = Stage.at(platform);
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Keyboard> people = new LinkedHashMap<>();
    private long closedBefore;

    @AfterEach
    void theDayIsOver() {
        stage.close();
    }

    @Test
    void everythingIsKeptAndGoesItsLawfulWay() {
        isWritten();
        closedBefore = closed();
        fireIsFirstAndAnswered();
        threatInAMessageIsSecuredAndReported();
        numberOfAPersonIsTakenAway();
        campaignIsAnsweredAndStands();
        thanksAreSortedTogether();
        appealKeepsItsTime();
        questionIsAnswered();
        everybodySeesWhatIsTheirs();
        assertThat(complaints).as("what the browser complained of").isEmpty();
        people.values().forEach(Keyboard::foundNoHindrance);
    }

    private void isWritten() {
        String town = post(DemoPage.MUNICIPALITY, "Nya öppettider på Servicecenter");
        platform.set(lastMinutesOfYesterday());
        stage.sandbox.comment(town, Citizen.BERTIL, APPEAL);
        platform.run();
        String school = post(DemoPage.SCHOOL, "Öppet hus i dag");
        String library = post(DemoPage.LIBRARY, "Veckans sagostund");
        String signs = post(DemoPage.SIGN_LANGUAGE, "Ny film om valet");
        stage.sandbox.comment(school, Citizen.ELSA, FIRE);
        stage.sandbox.message(DemoPage.LIBRARY.id(), Citizen.GUSTAV, THREAT);
        stage.sandbox.comment(town, Citizen.DRAGAN, NUMBER);
        for (Citizen each : Citizen.values()) {
            stage.sandbox.comment(town, each, CAMPAIGN);
        }
        stage.sandbox.comment(library, Citizen.HELMI, QUESTION);
        int written = 4 + Citizen.values().length + 1;
        for (int n = written; n < OF_THE_DAY; n++) {
            Citizen who = Citizen.values()[n % Citizen.values().length];
            switch (n % 3) {
                case 0 -> stage.sandbox.comment(library, who, "Tack för sagostund nummer " + n);
                case 1 -> stage.sandbox.comment(signs, who, "Kommer det en film till, " + n + "?");
                case 2 -> stage.sandbox.comment(school, who, "Var parkerar man, plats " + n + "?");
                default -> throw new AssertionError(n);
            }
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> waiting() >= OF_THE_DAY);
    }

    private void fireIsFirstAndAnswered() {
        Keyboard erik = at("erik.sand");
        assertThat(erik.page.locator("#forst .row").first()).containsText("brinner", SOON);
        Locator chosen = openFirst(erik, "brinner");
        Stage.picture(erik.page, "dag-fara");
        erik.press("g").at(erik.page.locator("#hanvisa input[value=DANGER]")).press("Enter");
        assertThat(citizens(DemoPage.SCHOOL)).containsText("ring 112 nu", SOON);
        assertThat(chosen).containsText("brinner");
        erik.look();
        Keyboard leila = at("leila.amiri");
        leila.go("/inkorg/uppsikt/jour");
        assertThat(leila.page.locator("table").first()).containsText("Erik Sand");
        leila.look();
    }

    private void threatInAMessageIsSecuredAndReported() {
        Keyboard johan = at("johan.alm");
        openFirst(johan, "ska döda dig");
        Locator moderation = johan.page.locator("section.moderation");
        assertThat(moderation.locator("#mod-grund"))
                .hasValue("olaga-hot", new LocatorAssertions.HasValueOptions().setTimeout(MINUTE));
        johan.press("h");
        johan.write(moderation.locator("#mod-motiv"), "Hotar en anställd med våld.");
        johan.enter(moderation.locator("form[action$=bedom] .button.primary"));
        assertThat(moderation).containsText("Polisanmälan", SOON);
        Stage.picture(johan.page, "dag-hot");
        johan.look();
    }

    private void numberOfAPersonIsTakenAway() {
        Keyboard anna = at("anna.berg");
        search(anna, "19811218-9876");
        Locator moderation = anna.page.locator("section.moderation");
        assertThat(moderation.locator("#mod-grund"))
                .not()
                .hasValue("", new LocatorAssertions.HasValueOptions().setTimeout(MINUTE));
        anna.press("h");
        anna.to(moderation.locator("input[name=asikt][value=nej]")).press("Space");
        anna.write(moderation.locator("#mod-motiv"), "Personnummer på en privatperson.");
        anna.enter(moderation.locator("button.begin"));
        assertThat(moderation.locator(".stage")).containsText("Borttagen", SOON);
        assertThat(citizens(DemoPage.MUNICIPALITY)).not().containsText("19811218");
        anna.look();
    }

    private void campaignIsAnsweredAndStands() {
        Keyboard anna = at("anna.berg");
        chooseAll(anna, "Alnängarna", Citizen.values().length);
        anna.enter(anna.page.locator("#valda-svar summary"));
        anna.write(
                anna.page.locator("#alla-text"),
                "Tack för att du hör av dig. Beslutet tas i nämnden den 12 januari.");
        Stage.picture(anna.page, "dag-kampanj");
        anna.send(anna.page.locator("#valda button.primary"));
        assertThat(anna.page.locator(".told")).containsText(Pattern.compile("\\b8\\b"));
        Locator town = citizens(DemoPage.MUNICIPALITY);
        assertThat(said(town, "nämnden den 12 januari"))
                .hasCount(8, new LocatorAssertions.HasCountOptions().setTimeout(MINUTE));
        assertThat(said(town, CAMPAIGN)).hasCount(8);
    }

    private void thanksAreSortedTogether() {
        Keyboard johan = at("johan.alm");
        chooseAll(johan, "sagostund nummer", THANKS);
        johan.send(johan.page.locator("#valda button[value=NEEDS_NO_ANSWER]"));
        assertThat(johan.page.locator(".told")).containsText("50 är sorterade.");
    }

    private void appealKeepsItsTime() {
        Keyboard maria = at("maria.ek");
        search(maria, "överklagar härmed");
        maria.press("s").at(maria.page.locator("#sortera button[value=FORMAL]")).press("Enter");
        assertThat(maria.page.locator("#sortera")).containsText("Sorterad av", SOON);
        Keyboard lars = at("lars.dahl");
        lars.go("/diarium?visa=SKA_DIARIEFORAS");
        Locator row =
                lars.page.locator(
                        "main tbody tr",
                        new Page.LocatorOptions()
                                .setHasText("ansökan, faktura eller överklagande"));
        assertThat(row).containsText("23.57");
        Stage.picture(lars.page, "dag-overklagande");
        lars.look();
    }

    private void questionIsAnswered() {
        Keyboard johan = at("johan.alm");
        search(johan, "trettondagsafton");
        johan.press("r");
        johan.page.keyboard().type("Ja, mellan 10 och 15. Välkommen!");
        johan.leave("Control+Enter");
        assertThat(citizens(DemoPage.LIBRARY)).containsText("mellan 10 och 15. Välkommen!", SOON);
        johan.look();
    }

    private void everybodySeesWhatIsTheirs() {
        Map.of(
                        "karin.holm", "/inkorg/uppsikt",
                        "eva.ask", "/diarium",
                        "olof.rask", "/arkiv",
                        "sara.vik", "/uppfoljning",
                        "peter.storm", "/inkorg",
                        "helena.frisk", "/konton")
                .forEach(
                        (who, address) -> {
                            Keyboard person = at(who);
                            person.go(address);
                            assertThat(person.heading()).isVisible();
                            assertThat(
                                            person.page.locator(
                                                    "main .empty a.button:has-text('Till startsidan')"))
                                    .hasCount(0);
                            person.look();
                        });
        assertThat(closed() - closedBefore)
                .as("the fire, the campaign, the thanks and the question are done with")
                .isGreaterThanOrEqualTo(1 + Citizen.values().length + THANKS + 1);
    }

    private long closed() {
        return stage.ask(JdbcClient.class)
                .sql("select count(*) from inbox.item where state = 'CLOSED'")
                .query(Long.class)
                .single();
    }

    private Instant lastMinutesOfYesterday() {
        return SwedishTime.endOf(SwedishTime.day(platform.instant()).minusDays(1))
                .minus(Duration.ofMinutes(3));
    }

    private String post(DemoPage page, String text) {
        return stage.sandbox.postAsPage(page.id(), text);
    }

    private long waiting() {
        return stage.ask(JdbcClient.class)
                .sql("select count(*) from inbox.item where state = 'WAITING' and due is not null")
                .query(Long.class)
                .single();
    }

    /** Somebody where their duties are, in the window they had before. */
    private Keyboard at(String username) {
        Keyboard person =
                people.computeIfAbsent(
                        username, who -> Keyboard.signedIn(stage, who, 1440, complaints));
        person.go("/");
        return person;
    }

    /** The first in the list is what these words stand in. */
    private static Locator openFirst(Keyboard person, String words) {
        person.press("j");
        person.at(person.page.locator("[data-walk] a[data-item]").first()).press("Enter");
        Locator chosen = person.page.locator("#vald");
        assertThat(chosen).containsText(words, SOON);
        return chosen;
    }

    private static void search(Keyboard person, String words) {
        person.write(person.page.locator("input[name=sok]"), words).leave("Enter");
        assertThat(person.page.locator(".rows .row")).hasCount(1);
        openFirst(person, words);
    }

    private static void chooseAll(Keyboard person, String words, int many) {
        person.write(person.page.locator("input[name=sok]"), words).leave("Enter");
        assertThat(person.page.locator(".rows .row")).hasCount(many);
        person.press("j").press("x");
        person.to(person.page.locator("[data-all]")).press("Space");
        assertThat(person.page.locator(".rows .choose:checked")).hasCount(many);
    }

    /** Not what somebody may write anew, in a field of a form. */
    private static Locator said(Locator page, String words) {
        return page.locator("p.text", new Locator.LocatorOptions().setHasText(words));
    }

    /** The page as anybody sees it on the platform; it comes anew by itself. */
    private Locator citizens(DemoPage of) {
        Page page = stage.window(1100, 900, ColorScheme.LIGHT, complaints);
        page.navigate(stage.sandbox.address() + "/sida/" + of.id() + "?som=amina");
        return page.locator("body");
    }
}
