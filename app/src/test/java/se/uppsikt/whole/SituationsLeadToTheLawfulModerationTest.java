package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What may not stand leads to its lawful removal, and what may stand is left: what the page points
 * out, whom it asks, what it refuses, and what is on record after the quickest press.
 */
@BrowserTest
class SituationsLeadToTheLawfulModerationTest extends SituationStory {
    private static final LocatorAssertions.HasValueOptions CHOSEN =
            new LocatorAssertions.HasValueOptions().setTimeout(60_000);

    /** BrB 5:3, FL 5 §: insult and criticism in one are weighed by two, and as a rule stand. */
    @Test
    void insultWithCriticismOfAnOfficialIsWeighedByTwo() {
        String words = "Förvaltningschefen är en patetisk idiot, bygg ut förskolan i stället";
        ContributionId id = comment(DemoPage.MUNICIPALITY, Citizen.DRAGAN, words);
        Page anna = opens("anna.berg", id, "Kränkande ord:");
        assertThat(moderation(anna).locator("#mod-grund")).hasValue("krankning", CHOSEN);
        moderation(anna).locator("input[name=asikt][value=ja]").check();
        assertThat(moderation(anna).locator(".only-second")).containsText("Hänvisa i första hand");
        moderation(anna).locator("input[name=hanvisning]").check();
        judged(anna, "krankning", "Skällsordet tillför ingenting i sak.");
        moderation(anna).locator("button.begin").click();
        assertThat(moderation(anna).locator(".stage")).containsText("Väntar på en andra person");
        assertThat(moderation(anna)).containsText("Väntar på att någon annan än du tar ställning");

        Page david = opens("david.lund", id);
        assertThat(moderation(david)).containsText("Ingen får begränsas bara för sin åskådning");
        moderation(david).locator("input[name=nara][value=nej]").first().check();
        moderation(david)
                .locator("#mod-motiv")
                .first()
                .fill("Det är kritik i sak, med ett fult ord.");
        moderation(david).getByText("Säg nej").click();
        assertThat(moderation(david).locator(".stage")).containsText("Ingen åtgärd");
        assertThat(platform(DemoPage.MUNICIPALITY)).containsText(words);
        assertThat(deeds(id)).contains("takedown-declined").doesNotContain("hiding-ordered");
    }

    /** FL 16–18 §§: whoever is criticised neither hides it nor lays it aside. */
    @Test
    void criticisedHeadNeitherHidesTheCriticismNorLaysItAside() {
        String words = "Leila Amiri blundar för mobbningen på skolgården";
        ContributionId id = comment(DemoPage.SCHOOL, Citizen.CECILIA, words);
        Page leila = opens("leila.amiri", id);
        assertThat(leila.locator("#sortera")).containsText("Du nämns i texten");
        leila.locator("#sortera button[value=NEEDS_NO_ANSWER]").click();
        assertThat(leila.locator("#sortera .objections"))
                .containsText("om dig eller någon du står");
        unfolds(leila);
        assertThat(moderation(leila))
                .containsText("någon annan avgör det här. Det kan till exempel");
        judged(leila, "krankning", "Det är inte sant och det är elakt.");
        moderation(leila).locator("input[name=asikt][value=nej]").check();
        moderation(leila).locator("button.hide").click();
        refuses(leila, "Den som kritiseras avgör inte om kritiken får stå kvar");

        Page erik = opens("erik.sand", id);
        erik.locator("#sortera button[value=FEEDBACK]").click();
        assertThat(erik.locator("#sortera")).containsText("Sorterad av Erik Sand");
        assertThat(platform(DemoPage.SCHOOL)).containsText(words);
        assertThat(records.contribution(id).facts().registration())
                .isEqualTo(Facts.RegistrationState.TO_BE_REGISTERED);
    }

    /** M4: a threat that only we can see is secured, reported today and registered. */
    @Test
    void threatInAMessageIsSecuredReportedTodayAndRegistered() {
        ContributionId id =
                message(
                        DemoPage.SCHOOL,
                        Citizen.DRAGAN,
                        "Jag vet vilken buss du åker hem med, jag ska slå ihjäl dig",
                        null);
        Page erik = opensFirst("erik.sand", id, "Hot eller uppmaning till våld:");
        Locator primary = moderation(erik).locator(".button.primary");
        assertThat(primary).hasText("Bedöm och säkra");
        assertThat(moderation(erik).locator("#mod-grund")).hasValue("olaga-hot", CHOSEN);
        assertThat(moderation(erik).locator(".only-police")).isVisible();
        moderation(erik).locator("#mod-motiv").fill("Hotar en lärare till livet.");
        primary.click();

        reportedToday(erik);
        assertThat(moderation(erik).locator(".stage")).containsText("Bedömd, bevis säkrat");
        assertThat(primary).hasText("Avgör att det ska diarieföras");
        primary.click();
        assertThat(moderation(erik)).containsText("registrator för in det i diariet");
        Page nora = at("nora.bergh", "/diarium/handling/" + id.value());
        nora.locator("input[name=arendemening]").press("End");
        nora.locator("input[name=arendemening]").pressSequentially("hot mot personal");
        nora.locator("#registrering form button.primary").click();
        assertThat(nora.locator("#registrering")).containsText("GVN SM");
        assertThat(deeds(id))
                .containsSubsequence(
                        "evidence-verified", "content-judged", "contribution-registered");
    }

    /** TF 2:9: what its author takes back is a record still, and a crime still. */
    @Test
    void threatThatItsAuthorTookBackIsReportedAllTheSame() {
        String words = "Vänta bara, skolan ska sprängas och ni ska dö allihop";
        String name = stage.sandbox.comment(post(DemoPage.SCHOOL), Citizen.GUSTAV, words);
        ContributionId id = kept(DemoPage.SCHOOL, name);
        stage.sandbox.delete(name);
        eventually(() -> deeds(id).contains("vanished-from-platform"));
        Page erik = at("erik.sand", "/moderering?vy=regler");
        erik.locator("main a[href='/moderering/" + id.value() + "/ruta']").click();
        assertThat(moderation(erik)).containsText("Det finns inte längre på plattformen");
        Locator primary = moderation(erik).locator(".button.primary");
        assertThat(primary).hasText("Bedöm och säkra");
        assertThat(moderation(erik).locator("#mod-grund")).hasValue("olaga-hot");
        moderation(erik).locator("#mod-motiv").fill("Hotar alla på skolan till livet.");
        primary.click();
        reportedToday(erik);
        assertThat(moderation(erik).locator(".stage")).containsText("Bedömd, bevis säkrat");
    }

    /**
     * BrB 16:10 a: nobody looks again; address, time and author stay, and the police are called.
     */
    @Test
    void pictureOfAbuseIsShownToNobodyFromThePressOn() throws IOException {
        ContributionId id =
                message(DemoPage.SCHOOL, Citizen.FARAH, "Kolla in den här bilden", Pictures.png());
        Page erik = opens("erik.sand", id);
        Locator picture = erik.locator("#vald img");
        assertThat(picture).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        String address = picture.getAttribute("src");
        unfolds(erik);
        judged(erik, "overgrepp-mot-barn", "Kan vara en bild av övergrepp.");
        moderation(erik).locator(".button.primary").click();

        assertThat(moderation(erik)).containsText("Kontakta polisen nu.", SOON);
        assertThat(moderation(erik)).containsText("Farah Haddad");
        assertThat(erik.locator("#vald")).containsText("Innehållet visas inte för någon", SOON);
        assertThat(erik.locator("#vald img")).hasCount(0);
        assertThat(erik.locator("main")).not().containsText("Kolla in den här bilden");
        assertThat(erik.request().get(stage.address + address).status()).isEqualTo(404);
    }

    /** OSL 26:1, GDPR 9: gone at once with its evidence, and nothing is confirmed to anybody. */
    @Test
    void secrecyOfAnotherIsGoneAtOnceAndConfirmedToNobody() {
        String words = "Min granne Kerstin på Ågatan får socialbidrag och är inlagd för missbruk";
        ContributionId id = comment(DemoPage.MUNICIPALITY, Citizen.ELSA, words);
        Page anna = opens("anna.berg", id, "Uppgift om någon annans hälsa eller stöd:");
        assertThat(moderation(anna).locator("#mod-grund"))
                .hasValue("kanslig-personuppgift", CHOSEN);
        moderation(anna).locator("input[name=asikt][value=nej]").check();
        moderation(anna).locator("#mod-motiv").fill("En grannes vård och ekonomi.");
        moderation(anna).locator("button.begin").click();

        assertThat(moderation(anna).locator(".stage")).containsText("Borttagen", SOON);
        assertThat(moderation(anna)).containsText("klar samma arbetsdag");
        assertThat(platform(DemoPage.MUNICIPALITY)).not().containsText("Kerstin", SOON);
        assertThat(deeds(id))
                .containsSubsequence(
                        "takedown-begun", "takedown-evidence-secured", "removal-ordered");
        String notice = moderation(anna).locator("textarea[readonly]").inputValue();
        assertThat(notice)
                .contains("Vi kan inte ta upp det här öppet")
                .doesNotContain("sekretess", "känslig", "Kerstin");
        isNothingFor("sara.vik", id);
    }

    /** RF 2:23: an advert may go by one person's hand, and is kept in order without a number. */
    @Test
    void advertIsTakenAwayAndKeptInOrderWithoutADiaryNumber() {
        ContributionId id =
                comment(
                        DemoPage.MUNICIPALITY,
                        Citizen.GUSTAV,
                        "Dags att måla om? Nerikes Måleri ger halva priset hela december!");
        Page anna = opens("anna.berg", id);
        unfolds(anna);
        judged(anna, "reklam", "Reklam för ett målarföretag.");
        moderation(anna).locator("input[name=asikt][value=nej]").check();
        moderation(anna).locator("button.begin").click();
        // The platform has hidden it; it waits for nobody's number.
        assertThat(moderation(anna).locator(".stage")).containsText("Redo att tas bort", SOON);
        moderation(anna).locator(".button.primary.danger").click();
        assertThat(moderation(anna).locator(".stage")).containsText("Borttagen", SOON);
        assertThat(platform(DemoPage.MUNICIPALITY)).not().containsText("Nerikes Måleri", SOON);
        assertThat(deeds(id)).containsSubsequence("takedown-evidence-secured", "removal-ordered");
        assertThat(records.contribution(id).facts().registration())
                .isNotEqualTo(Facts.RegistrationState.TO_BE_REGISTERED);
    }

    /** FL 5 §: how it is said, over and over, is no opinion; what is said may be one. */
    @Test
    void repeatedWordsAreAskedWhetherTheyAreAnOpinion() {
        String words = "Simhallen ska bort! Simhallen ska bort! Alla vet det";
        comment(DemoPage.MUNICIPALITY, Citizen.HELMI, words);
        comment(DemoPage.MUNICIPALITY, Citizen.HELMI, words);
        ContributionId id = comment(DemoPage.MUNICIPALITY, Citizen.HELMI, words);
        Page anna = opens("anna.berg", id, "Upprepat inlägg:");
        assertThat(moderation(anna).locator("#mod-grund")).hasValue("spam", CHOSEN);
        assertThat(moderation(anna).locator("#mod-grund option:checked"))
                .containsText("gäller lika oavsett vad någon tycker");
        moderation(anna).locator("#mod-motiv").fill("Samma sak tre gånger i samma tråd.");
        moderation(anna).locator("button.hide").click();
        refuses(anna, "Svara på om det är en åsikt");
        moderation(anna).locator("input[name=asikt][value=ja]").check();
        assertThat(moderation(anna).locator("button.hide")).isHidden();
        moderation(anna).locator("button.begin").click();
        refuses(anna, "Hänvisa i första hand");
        assertThat(deeds(id)).doesNotContain("hiding-ordered");
    }

    /** BBS-lagen 5 §: one person on a Saturday night is enough, and the police hear of it then. */
    @Test
    void hateAtNightIsGoneByOnePersonsHandAndReportedTheSameDay() {
        ContributionId id =
                comment(
                        DemoPage.MUNICIPALITY,
                        Citizen.FARAH,
                        "Romer är ohyra, de borde gasas allihop");
        Page anna = opens("anna.berg", id);
        unfolds(anna);
        judged(anna, "hets-mot-folkgrupp", "Uttrycker missaktning för en folkgrupp.");
        moderation(anna).locator("input[name=uppenbart]").check();
        assertThat(moderation(anna).locator(".only-opinion")).isHidden();
        Stage.until(anna, "getComputedStyle(document.querySelector('.begin')).order === '-1'");
        moderation(anna).locator("button.begin").click();
        assertThat(moderation(anna).locator(".stage")).containsText("Borttagen", SOON);
        reportedToday(anna);
        assertThat(platform(DemoPage.MUNICIPALITY)).not().containsText("Romer är", SOON);
        assertThat(deeds(id)).containsSubsequence("takedown-evidence-secured", "removal-ordered");
        assertThat(at("anna.berg", "/konton/offentliga/facebook-orebrokommun").locator("main"))
                .containsText("Vi läser vardagar klockan 8–16");
    }

    /** M7: to block is a decision about one person, weighed, with an end and another way in. */
    @Test
    void whoGoesOnIsBlockedByADecisionWithAnEndAndAnotherWayIn() {
        ContributionId id =
                comment(
                        DemoPage.SIGN_LANGUAGE,
                        Citizen.BERTIL,
                        "Köp mina hemgjorda tvålar, skriv till mig så levererar jag!");
        Page anna = opens("anna.berg", id);
        unfolds(anna);
        judged(anna, "reklam", "Reklam för egna tvålar, femte gången.");
        moderation(anna).locator("input[name=asikt][value=nej]").check();
        moderation(anna).locator("button.hide").click();
        assertThat(moderation(anna).locator(".stage")).containsText("Dold");
        moderation(anna).getByText("Räcker det inte?").click();
        // What the platform says then folds nothing together under the hand.
        assertThat(moderation(anna).locator(".outcomes")).containsText("Gjort", SOON);
        moderation(anna).locator("a[href$='/blockera']").click();

        assertThat(anna.locator("main")).containsText("aldrig på vad någon tycker");
        assertThat(anna.locator("#tom")).hasValue(Pattern.compile("20.*"));
        assertThat(anna.locator("#vag")).hasValue(Pattern.compile("Ring 019-21 10 00.*"));
        anna.fill("#motiv", "Reklamen kommer tillbaka varje dag fast den döljs.");
        anna.fill("#anda", "Den dränker teckenspråkigas frågor redan nu.");
        anna.locator("input[name=besked]").first().check();
        anna.locator("main .button.danger").click();
        assertThat(anna.locator("main")).containsText("Annan väg att nå oss");
        anna.getByText("Häv i förtid").click();
        anna.fill("#motiv", "Personen har bett om ursäkt.");
        anna.getByText("Häv blockeringen").click();
        assertThat(deeds(id)).contains("block-decided", "block-ended-early");
    }

    /** M4: the same day, also on a day when nobody works. */
    private static void reportedToday(Page page) {
        Instant now = InstantSource.system().instant();
        assertThat(moderation(page))
                .containsText(
                        "Ska vara gjord senast "
                                + SwedishTime.weekday(
                                        SwedishTime.lastSecondOf(SwedishTime.day(now))),
                        SOON);
    }
}
