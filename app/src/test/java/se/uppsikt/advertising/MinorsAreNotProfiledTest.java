package se.uppsikt.advertising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.advertising.AudienceRules.Warning;

/**
 * N2: an ad that minors may be shown is told, and one that chooses them by profiling is a fault.
 */
@Proves("N2")
class MinorsAreNotProfiledTest {
    private static Audience audience(
            List<String> ages, List<String> interests, List<String> lists) {
        return new Audience(
                ages, List.of(), List.of("Örebro län"), List.of(), interests, lists, List.of());
    }

    private static List<Warning> warnings(
            List<String> ages, List<String> interests, List<String> lists) {
        return AudienceRules.warnings(audience(ages, interests, lists));
    }

    @Test
    void minorsChosenByInterestOrListIsAFault() {
        assertThat(warnings(List.of("13-17"), List.of("musik"), List.of()))
                .singleElement()
                .matches(Warning::fault)
                .matches(each -> each.sentence().contains("efter intressen"))
                .matches(each -> each.sentence().contains("artikel 28.2"));
        assertThat(warnings(List.of("18-24", "16-17"), List.of("a"), List.of("b")))
                .singleElement()
                .matches(Warning::fault)
                .matches(each -> each.sentence().contains("intressen och egna eller liknande"));
    }

    @Test
    void minorsAloneIsSomethingToSeeAfter() {
        assertThat(warnings(List.of("13-17"), List.of(), List.of()))
                .singleElement()
                .matches(each -> !each.fault());
        assertThat(warnings(List.of(), List.of(), List.of()))
                .singleElement()
                .matches(each -> each.sentence().startsWith("Ingen åldersgräns är satt"));
        assertThat(warnings(List.of(), List.of("musik"), List.of()))
                .singleElement()
                .matches(Warning::fault);
    }

    @Test
    void grownUpsMayBeChosenByInterest() {
        assertThat(warnings(List.of("18-20", "50+"), List.of("musik"), List.of("b"))).isEmpty();
        assertThat(AudienceRules.warnings(null)).as("nobody knows").isEmpty();
    }

    @Test
    void audienceIsKeptAsItWas() {
        Audience kept = audience(List.of("13-17", "50+"), List.of("musik"), List.of("lista"));

        assertThat(Audience.read(kept.written())).isEqualTo(kept);
        assertThat(kept.shown())
                .isEqualTo("13–17, 50+ år, Örebro län, intresserade av musik, en egen målgrupp");
    }

    @Test
    void moneyIsShownToTheHundredthAndUnknownIsNotNought() {
        assertThat(Money.shown(1_234_505_000L, "SEK")).isEqualTo("1\u00a0234,51\u00a0kr");
        assertThat(Money.shown(0L, "USD")).isEqualTo("0,00\u00a0USD");
        assertThat(Money.shown(null, "SEK")).isEqualTo("inte känt");
        assertThat(Money.count(1_000L)).isEqualTo("1\u00a0000");
    }
}
