package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What citizens ask, tell and thank for leads to the lawful answer: what the page points out, what
 * it offers first, and what is done with the quickest press.
 */
@BrowserTest
class SituationsLeadToTheLawfulAnswerTest extends SituationStory {
    /** Lagen (2003:778) 2 kap. 1 §: whoever learns of a fire calls and warns. */
    @Test
    void fireStandsFirstAndIsCalledInAndAnsweredWithOnePress() {
        ContributionId fire =
                comment(
                        DemoPage.SCHOOL,
                        Citizen.ELSA,
                        "Lågor från fönstret på Norrbyskolan, elden sprider sig till vinden");
        Page erik = opensFirst("erik.sand", fire, "Fara för liv:", "Ring 112.");
        assertThat(erik.locator(".danger-note")).containsText("Ring 112 nu");
        assertThat(erik.locator("#hanvisa input[value=DANGER]")).isChecked();

        erik.locator("#hanvisa button[value=EMERGENCY_CALLED]").click();

        assertThat(erik.locator("#fara")).containsText("Åtgärd vid fara för liv: 112 är larmat");
        assertThat(platform(DemoPage.SCHOOL)).containsText("ring 112 nu", SOON);
        assertThat(deeds(fire)).contains("referral-ordered", "danger-settled");
    }

    /** Whoever wants to die is met by a human being, and is sent to no office. */
    @Test
    void whoWantsToDieIsGivenPeopleToTalkToAndNoOffice() {
        ContributionId goodbye =
                message(
                        DemoPage.MUNICIPALITY,
                        Citizen.BERTIL,
                        "Orkar inte leva längre, i kväll tar jag mitt liv. Farväl",
                        null);
        Page maria = opensFirst("maria.ek", goodbye, "Ring 112.");
        Locator chosen = maria.locator("#hanvisa label:has(input:checked)");
        assertThat(chosen).containsText("1177");
        assertThat(chosen).containsText("90101");
        assertThat(chosen).not().containsText("Servicecenter");

        maria.locator("#hanvisa button[value=CONTACT_MADE]").click();

        assertThat(maria.locator("#fara")).containsText("En människa har fått kontakt");
        assertThat(deeds(goodbye)).contains("referral-ordered", "danger-settled");
    }

    /** A child who is beaten: to the social services today, and not a word in the open. */
    @Test
    void beatenChildLeadsToTheReportAndToNoAnswerInTheOpen() {
        ContributionId child =
                comment(
                        DemoPage.SCHOOL,
                        Citizen.HELMI,
                        "Flickan i trean får stryk av sin pappa varje kväll, grannarna hör");
        Page erik = opensFirst("erik.sand", child, "Barn i fara:", "Ring 112.");
        assertThat(erik.locator(".danger-note")).containsText("gör en orosanmälan");
        assertThat(erik.locator(".danger-note")).containsText("i dag");
        assertThat(erik.locator(".danger-note")).containsText("Svara inte öppet");
        assertThat(erik.locator("#hanvisa input:checked")).hasCount(0);

        Locator first = erik.locator(".middle .button.primary");
        assertThat(first).hasText("Orosanmälan är gjord");
        first.click();

        assertThat(erik.locator("#fara .notice")).containsText("Orosanmälan är gjord");
        assertThat(deeds(child)).contains("danger-settled").doesNotContain("referral-ordered");
        assertThat(erik.locator(".entry.ours")).hasCount(0);
    }

    /** RF 2:1: hard words about how somebody does a public duty are no ground for anything. */
    @Test
    void hardCriticismOfAnOfficialStandsAndIsAnswered() {
        String words = "Kommundirektör Gunilla Rehn har vilselett fullmäktige i årsredovisningen";
        ContributionId id = comment(DemoPage.MUNICIPALITY, Citizen.BERTIL, words + ", sluta!");
        Page anna = opens("anna.berg", id);
        assertThat(moderation(anna)).containsText("Ingen regel pekar på något i texten.");
        assertThat(moderation(anna).locator("#mod-grund")).isHidden();

        unfolds(anna);
        assertThat(moderation(anna)).containsText("Kritik är ingen grund");
        judged(anna, "krankning", "Hon ska inte behöva läsa det här.");
        moderation(anna).locator("button.hide").click();
        refuses(anna, "Svara på om det är en åsikt");
        moderation(anna).locator("input[name=asikt][value=ja]").check();
        assertThat(moderation(anna).locator("button.hide")).isHidden();

        anna.fill(
                "#text", "Årsredovisningen är granskad av revisorerna, och granskningen är öppen.");
        anna.locator("#svara .button.primary").click();
        Locator page = platform(DemoPage.MUNICIPALITY);
        assertThat(page).containsText("granskningen är öppen. /Anna", SOON);
        assertThat(page).containsText(words);
    }

    /** RF 2:20: an opinion in the week of the election stands, and politics goes to politicians. */
    @Test
    void politicsIsReferredToThePoliticiansAndHiddenByNobodyAlone() {
        String words = "Kasta ut majoriteten på söndag, de har slaktat vår gymnasieskola";
        ContributionId opinion = comment(DemoPage.SCHOOL, Citizen.DRAGAN, words);
        Page erik = opens("erik.sand", opinion);
        assertThat(erik.locator(".points")).hasCount(0);
        unfolds(erik);
        moderation(erik).locator("#mod-grund").selectOption("politisk-diskussion");
        assertThat(moderation(erik).locator(".only-second")).containsText("Hänvisa i första hand");
        assertThat(moderation(erik).locator("button.hide")).isHidden();
        moderation(erik).locator("#mod-motiv").fill("Politik hör inte hemma på skolans konto.");
        moderation(erik).locator("button.begin").click();
        refuses(erik, "Bekräfta att en hänvisning inte räcker");

        erik.locator("#hanvisa summary").click();
        erik.locator("#hanvisa input[value=POLITICS]").check();
        erik.locator("#hanvisa .button.primary").click();

        assertThat(platform(DemoPage.SCHOOL))
                .containsText("Så når du dem: https://orebro.tromanpublik.se", SOON);
        assertThat(platform(DemoPage.SCHOOL)).containsText(words);
        assertThat(deeds(opinion)).contains("referral-ordered").doesNotContain("hiding-ordered");
    }

    /** TF 2:15–18: a document is handed out at once, and nobody asks who wants it. */
    @Test
    void whoAsksForADocumentWithoutANameIsInAHurryAndIsNotAskedWho() {
        ContributionId request =
                comment(
                        DemoPage.MUNICIPALITY,
                        Citizen.FARAH,
                        "Jag vill ta del av protokollet från nämnden i maj, utan att säga mitt namn");
        Page maria = opens("maria.ek", request);
        assertThat(moderation(maria)).containsText("ingen behöver säga vem hen är");
        Locator proposed = maria.locator("#sortera .button.primary");
        assertThat(proposed).hasText("Begär ut en handling");

        proposed.click();

        assertThat(maria.locator("#akut")).containsText("svar inom ett dygn");
        assertThat(maria.locator("#sortera")).containsText("Sorterad av Maria Ek");
        assertThat(at("maria.ek", "/inkorg").locator("[data-row='" + request.value() + "']"))
                .containsText("akut, senast");
    }

    /** FL 43–45 §§: it came when it was written, and the registrar has it the same day. */
    @Test
    void appealIsRegisteredWithItsTimeOfArrivalTheSameDay() {
        ContributionId appeal =
                comment(
                        DemoPage.MUNICIPALITY,
                        Citizen.CECILIA,
                        "Härmed överklagas byggnadsnämndens beslut om vårt bygglov");
        Page maria = opens("maria.ek", appeal);
        Locator proposed = maria.locator("#sortera .button.primary");
        assertThat(proposed).hasText("Ansökan, faktura eller överklagande");

        proposed.click();

        assertThat(maria.locator("#sortera")).containsText("Sorterad av Maria Ek");
        Locator row =
                at("lars.dahl", "/diarium?visa=SKA_DIARIEFORAS")
                        .locator("tr:has(a[href$='" + appeal.value() + "'])");
        Instant written = records.contribution(appeal).writtenAt();
        assertThat(row.locator("time").first())
                .hasAttribute("datetime", SwedishTime.machine(written));
        assertThat(row.locator("[data-label=Senast]"))
                .hasText(SwedishTime.weekday(firstWorkingDay(written)));
    }

    /** OSL 5:1: a complaint is registered, and whoever it concerns gets it with its time. */
    @Test
    void complaintGoesToTheRegistrarAndToThoseItConcerns() {
        ContributionId complaint =
                comment(
                        DemoPage.MUNICIPALITY,
                        Citizen.GUSTAV,
                        "Gatlyktorna längs Hagagatan har varit släckta sedan i september");
        Page maria = opens("maria.ek", complaint, "senast " + thirdWorkingDay(complaint));
        assertThat(maria.locator("#sortera")).hasAttribute("open", "");

        maria.locator("#sortera button[value=FEEDBACK]").click();
        assertThat(maria.locator("#sortera")).containsText("Sorterad av Maria Ek");
        maria.locator("#lamna-over summary").click();
        maria.locator("#till").selectOption("Kommunikationsavdelningen");
        maria.locator("#lamna-over-form .button.primary").click();

        assertThat(maria.locator("#lamna-over")).containsText("Kommunikationsavdelningen");
        assertThat(records.contribution(complaint).facts().registration())
                .isEqualTo(Facts.RegistrationState.TO_BE_REGISTERED);
        assertThat(at("anna.berg", "/inkorg/lamnat").locator("main"))
                .containsText("svar senast " + thirdWorkingDay(complaint));
    }

    /**
     * M3: what is secret is neither answered nor confirmed, and the open register tells nothing.
     */
    @Test
    void whatIsSecretIsReferredAndNeitherAnsweredNorTold() {
        ContributionId secret =
                comment(
                        DemoPage.SCHOOL,
                        Citizen.FARAH,
                        "Vad blev det av utredningen om min son hos er kurator?");
        Page nora = at("nora.bergh", "/diarium/handling/" + secret.value());
        nora.getByText("Märk för sekretess").click();
        nora.fill("#sekretess-" + secret.value(), "OSL 23 kap. 2 §, elevvård");
        nora.getByText("Märk handlingen").click();
        nora.locator("input[name=arendemening]").press("End");
        nora.locator("input[name=arendemening]").pressSequentially("en elevs utredning");
        nora.locator("#registrering form button.primary").click();
        assertThat(nora.locator("#registrering")).containsText("GVN SM");

        Page erik = opens("erik.sand", secret);
        assertThat(erik.locator("#svara")).containsText("Svara inte med egna ord");
        assertThat(erik.locator("#svarsform")).hasCount(0);
        erik.locator("#hanvisa summary").click();
        erik.locator("#hanvisa input[value=SECRECY]").check();
        erik.locator("#hanvisa .button.primary").click();

        Locator said = platform(DemoPage.SCHOOL).locator("text=Skriv inget känsligt här");
        assertThat(said.first()).isVisible(PART);
        assertThat(said.first()).not().containsText("@");
        assertThat(at("sara.vik", "/diarium/offentligt").locator("main"))
                .not()
                .containsText("en elevs utredning");
        isNothingFor("sara.vik", secret);
    }

    /** OSL 8:1, 21:3: a protected identity is read by those who work with it. */
    @Test
    void protectedIdentityIsReadAtTheSchoolAndByNobodyElse() {
        ContributionId secret =
                message(
                        DemoPage.SCHOOL,
                        Citizen.AMINA,
                        "Sonen börjar hos er på måndag, vi lever med skyddade uppgifter",
                        null);
        Page erik = opens("erik.sand", secret, "meddelande");
        assertThat(erik.locator("#vald")).containsText("skyddade uppgifter");
        assertThat(erik.locator("#var")).hasCount(0);
        isNothingFor("anna.berg", secret);
        isNothingFor("peter.storm", secret);
        isNothingFor("sara.vik", secret);
        assertThat(deeds(secret)).contains("confidential-opened");
    }

    /** OSL 5:1, arkivlagen 10 §: a thank-you is kept in order, and nobody owes it an answer. */
    @Test
    void thankYouIsLikedAndKeptInOrderWithOnePress() {
        ContributionId thanks =
                comment(DemoPage.MUNICIPALITY, Citizen.HELMI, "Tack för den fina isbanan!");
        Page maria = opens("maria.ek", thanks, "inget svar väntas");

        maria.locator("#gilla .button.primary").click();

        assertThat(maria.locator("#sortera")).containsText("Inget svar behövs");
        assertThat(records.contribution(thanks).facts().registration())
                .isEqualTo(Facts.RegistrationState.KEPT_IN_ORDER);
        assertThat(platform(DemoPage.MUNICIPALITY)).containsText("Tack för den fina isbanan!");
    }

    private String thirdWorkingDay(ContributionId id) {
        Instant written = records.contribution(id).writtenAt();
        AnswerTimes times = stage.ask(Policy.class).current().answerTimes();
        LocalDate day = SwedishTime.day(written);
        for (int days = 0; days < times.workingDays(); days++) {
            day = times.calendar().after(day);
        }
        return SwedishTime.deadline(
                SwedishTime.lastSecondOf(day), InstantSource.system().instant());
    }

    private Instant firstWorkingDay(Instant from) {
        AnswerTimes times = stage.ask(Policy.class).current().answerTimes();
        LocalDate day = SwedishTime.day(from);
        return SwedishTime.lastSecondOf(
                times.calendar().include(day) ? day : times.calendar().after(day));
    }
}
