package se.uppsikt.advertising.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.advertising.orders.SomeOrder.objections;
import static se.uppsikt.advertising.orders.SomeOrder.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.advertising.orders.SomeOrder.Typed;

/** N1, N2: what hinders an ad, each thing with clear words and all of them at once. */
@Proves({"N1", "N2"})
class AdIsJudgedBeforeItIsBoughtTest {
    private static final Typed WHOLE = Typed.WHOLE;

    @Test
    void aWholeOrderIsHinderedByNothing() {
        assertThat(objections(WHOLE.terms(), on(Platform.FACEBOOK))).isEmpty();
    }

    @Test
    void anEmptyOrderIsToldOfEverythingAtOnce() {
        assertThat(objections(OrderTerms.blank(""), on(Platform.FACEBOOK)))
                .hasSize(10)
                .anyMatch(each -> each.contains("från vilken ålder"))
                .anyMatch(each -> each.contains("kostnadsställe"))
                .anyMatch(each -> each.contains("syfte"));
    }

    @ParameterizedTest
    @EnumSource
    void adsAreBoughtWhereTheGuidelineHasThem(Platform platform) {
        boolean allowed =
                switch (platform) {
                    case FACEBOOK, INSTAGRAM, LINKEDIN, SNAPCHAT -> true;
                    case YOUTUBE, BLUESKY -> false;
                };
        assertThat(objections(WHOLE.ages("18-25").terms(), on(platform)).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void youTubeIsRefusedWithTheGuidelinesReason() {
        assertThat(objections(WHOLE.terms(), on(Platform.YOUTUBE)))
                .singleElement()
                .asString()
                .contains("YouTube", "går det inte att styra");
    }

    @ParameterizedTest
    @CsvSource({
        "13-25, true",
        "15-20, true",
        "13-26, false",
        "12-25, false",
        "18-, false",
        "26-30, false"
    })
    void snapchatIsForThoseBetweenThirteenAndTwentyFive(String ages, boolean allowed) {
        assertThat(
                        objections(WHOLE.ages(ages).terms(), on(Platform.SNAPCHAT)).stream()
                                .noneMatch(each -> each.startsWith("På Snapchat")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"17-30, false", "13-17, false", "18-30, true", "65-, true"})
    void minorsAreNeverChosenByProfiling(String ages, boolean allowed) {
        List<String> objections =
                objections(WHOLE.ages(ages).chosenByProfile().terms(), on(Platform.FACEBOOK));

        assertThat(objections.isEmpty()).isEqualTo(allowed);
        assertThat(objections).allMatch(each -> each.contains("artikel 28.2"));
        assertThat(objections(WHOLE.ages(ages).terms(), on(Platform.FACEBOOK)))
                .as("without profiling")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-30", "12-17", "12-"})
    void nobodyUnderThirteenIsReached(String ages) {
        assertThat(objections(WHOLE.ages(ages).terms(), on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains("under 13 år");
    }

    @ParameterizedTest
    @CsvSource({
        "tretton-, från vilken ålder",
        "-30, från vilken ålder",
        "130-140, från vilken ålder",
        "30-20, lägre än den lägsta",
        "20-många, högsta åldern i hela år"
    })
    void agesThatNobodyHasAreTold(String ages, String told) {
        assertThat(objections(WHOLE.ages(ages).terms(), on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "/, vilken dag annonsen börjar",
        "2026-12-05/, Skriv annonsens sista dag",
        "2026-12-20/2026-12-05, slutar före",
        "2026-11-01/2026-11-30, redan passerat",
        "2026-12-05/2027-12-06, högst ett år"
    })
    void periodThatIsWrongIsToldAndWhy(String period, String told) {
        assertThat(objections(WHOLE.period(period).terms(), on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-01/2026-12-01", "2026-11-20/2026-12-01", "2026-12-05/2027-12-05"})
    void aDayAndAYearAndOneThatHasBegunAreRight(String period) {
        assertThat(objections(WHOLE.period(period).terms(), on(Platform.FACEBOOK))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Skriv budgeten",
                "mycket|Skriv budgeten",
                "0|noll eller mindre",
                "0,50|noll eller mindre",
                "-500|noll eller mindre",
                "500 EUR|EUR",
                "€500|€",
                "$ 500|$",
                "10 000 001|tio miljoner",
                "999999999999|tio miljoner"
            })
    void moneyThatIsWrongIsToldAndWhy(String budget, String told) {
        assertThat(objections(WHOLE.budget(budget).terms(), on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12000",
                "12 000",
                "12 000 kr",
                "12.000",
                "12000:-",
                "12 000,50 kronor",
                "SEK 12000",
                "12000 sek"
            })
    void kronorAreReadHoweverTheyAreTyped(String budget) {
        assertThat(objections(WHOLE.budget(budget).terms(), on(Platform.FACEBOOK))).isEmpty();
        Long micro = Budget.read(budget).micro();
        assertThat(micro).isNotNull().isBetween(12_000_000_000L, 12_000_500_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rösta på söndag!",
                "Möt våra politiker på torget",
                "Höjda skatter eller inte?",
                "Vad tycker du om vindkraften?",
                "Vaccinera dig i höst",
                "𝗥ö𝘀𝘁𝗮 på söndag",
                "Om k r i g och fred"
            })
    void whatMayBePoliticalNeedsAReason(String text) {
        Typed typed = WHOLE.text(text);

        assertThat(objections(typed.terms(), on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains("Skriv varför");
        assertThat(OrderRules.warnings(typed.terms(), on(Platform.FACEBOOK)))
                .first()
                .asString()
                .contains("EU 2024/900");
        assertThat(objections(typed.reason("kort").terms(), on(Platform.FACEBOOK))).hasSize(1);
        assertThat(
                        objections(
                                typed.reason("Saklig information om när det är öppet.").terms(),
                                on(Platform.FACEBOOK)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sök sommarjobb hos oss.",
                "Valborg firas i Wadköping",
                "Nytt på biblioteket: sagostund",
                "Skattkammaren öppnar igen på museet",
                "Välj gymnasium 2027"
            })
    void ordinaryWordsAreNotWarnedOf(String text) {
        assertThat(OrderRules.warnings(WHOLE.text(text).terms(), on(Platform.FACEBOOK))).isEmpty();
    }

    @Test
    void contestThatAsksPeopleToShareIsWarnedOf() {
        assertThat(
                        OrderRules.warnings(
                                WHOLE.text("Dela inlägget och tävla om två biljetter!").terms(),
                                on(Platform.FACEBOOK)))
                .singleElement()
                .asString()
                .contains("villkor");
    }

    @Test
    void theOfficialAccountComesFirstAndAnotherNeedsAReason() {
        Account unit = SomeOrder.account(Platform.FACEBOOK, Account.Kind.SERVICE_AREA);
        Account official = SomeOrder.account(Platform.FACEBOOK, Account.Kind.OFFICIAL);

        assertThat(objections(WHOLE.terms(), on(unit, official)))
                .singleElement()
                .asString()
                .contains("Skriv varför");
        assertThat(
                        objections(
                                WHOLE.reason("Bara våra följare berörs.").terms(),
                                on(unit, official)))
                .isEmpty();
        assertThat(objections(WHOLE.terms(), on(unit, null))).as("there is none").isEmpty();
    }
}
