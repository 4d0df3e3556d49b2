package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.GuidelineVersion;

/** S5: referral with a ready text. */
@Proves("S5")
class ReferralRulesTest {
    private static final Guideline GUIDELINE =
            new Guideline(
                    new GuidelineVersion(1),
                    LocalDate.of(2026, 1, 1),
                    new Guideline.Municipality(
                            "Örebro kommun",
                            "2120001967",
                            "019-21 10 00",
                            "servicecenter@orebro.se",
                            "https://www.orebro.se",
                            "https://www.orebro.se/socialamedier"),
                    new Guideline.Platforms(List.of("Facebook"), List.of()),
                    new Guideline.Upkeep(2, 30, 12),
                    new Guideline.AnswerTimes(Duration.ofHours(24), 3, List.of(50, 80)),
                    new Guideline.ReferralTexts(
                            "Ring {telefon}.",
                            "Fråga politiken: {länk}",
                            "Det sköter {aktör}: {länk}",
                            "Region Norra",
                            "https://politiken.orebro.se",
                            List.of(new Guideline.Actor("Region Norra", "https://region.example")),
                            "Ring 112 nu, eller 1177.",
                            "Gör en orosanmälan på {telefon}."),
                    new Guideline.Moderation(Duration.ofHours(24), 20, ""),
                    new Guideline.Archiving("SM", "1748", 12),
                    List.of(),
                    List.of());

    @Test
    void secrecyIsReferredToServiceCentreWithTheGuidelinesOwnNumber() {
        assertThat(ReferralRules.text(GUIDELINE, referral(Way.SECRECY, null, null)))
                .isEqualTo("Ring 019-21 10 00.");
    }

    @Test
    void politicsIsReferredToThePoliticians() {
        assertThat(ReferralRules.text(GUIDELINE, referral(Way.POLITICS, null, null)))
                .isEqualTo("Fråga politiken: https://politiken.orebro.se");
    }

    @Test
    void anotherActorIsNamedAndLinked() {
        Referral region =
                referral(Way.OTHER_ACTOR, " Region Örebro län ", "https://www.regionorebrolan.se");
        assertThat(ReferralRules.objections(GUIDELINE, region, false)).isEmpty();
        assertThat(ReferralRules.text(GUIDELINE, region))
                .isEqualTo("Det sköter Region Örebro län: https://www.regionorebrolan.se");
    }

    @Test
    void actorOfTheListBringsItsAddress() {
        Referral region = referral(Way.OTHER_ACTOR, "region norra", " ");
        assertThat(ReferralRules.objections(GUIDELINE, region, false)).isEmpty();
        assertThat(ReferralRules.text(GUIDELINE, region))
                .isEqualTo("Det sköter region norra: https://region.example");
    }

    @Test
    void anotherActorWithoutNameAndAddressIsRefusedForBothReasonsAtOnce() {
        assertThat(
                        ReferralRules.objections(
                                GUIDELINE, referral(Way.OTHER_ACTOR, null, null), false))
                .hasSize(2)
                .first()
                .extracting(Objection::sentence)
                .as("the example is the guideline's own")
                .isEqualTo("Skriv vem som ansvarar, till exempel Region Norra.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://osaker.se",
                "javascript:alert(1)",
                "https://user@falsk.se",
                "https:",
                "inte en adress",
                "https://a b.se"
            })
    void onlySafeAddressesAreReferredTo(String link) {
        assertThat(
                        ReferralRules.objections(
                                GUIDELINE, referral(Way.OTHER_ACTOR, "Regionen", link), false))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Det sköter {aktör}: {länk}",
                "{länk} – där svarar {aktör}",
                "Det sköter {aktör}. Fråga {aktör} på {länk}",
                "Det sköter {aktör}.",
                "Läs mer på {länk}",
                "Fråga någon annan.",
                "{aktör}",
                "Kostar det 5 $ (fem)? Se {länk} \\E och {aktör}"
            })
    void whatAReferralWasMadeOfIsFoundAgainWhereItsTextHasAPlaceForIt(String ready) {
        String read =
                ready.replace("{aktör}", "Region (Norra) +").replace("{länk}", "https://a.se/?b=c");
        Referral made = ReferralRules.madeOf(Way.OTHER_ACTOR, shown(ready), read);
        assertThat(made.actor()).isEqualTo(ready.contains("{aktör}") ? "Region (Norra) +" : null);
        assertThat(made.link()).isEqualTo(ready.contains("{länk}") ? "https://a.se/?b=c" : null);
    }

    @Test
    void ofWordsThatTheTextNoLongerHasNothingIsFound() {
        Referral made =
                ReferralRules.madeOf(Way.OTHER_ACTOR, shown("Nu: {aktör}, {länk}"), "Förr: a, b");
        assertThat(made).isEqualTo(new Referral(Way.OTHER_ACTOR, null, null));
    }

    /** As it is shown before its places are filled in. */
    private static String shown(String ready) {
        return ready.replace("{aktör}", ReferralRules.ACTOR_PLACE)
                .replace("{länk}", ReferralRules.LINK_PLACE);
    }

    private static Referral referral(Way way, @Nullable String actor, @Nullable String link) {
        return new Referral(way, actor, link);
    }
}
