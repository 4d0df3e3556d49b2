package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

/** M8: what each rule points at, and where in the text it says it stands. */
@Proves("M8")
class SuggestionRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "850709-9805",
                "19850709-9805",
                "8507099805",
                "1985-07-09-9805",
                "85 07 09 98 05",
                "8 5 0 7 0 9 9 8 0 5",
                "８５０７０９－９８０５",
                "85\u200b0709\u2060-98\u00ad05",
                "900161-9882"
            })
    void aValidPersonalNumberIsFoundHoweverItIsWritten(String number) {
        String text = "Hej! " + number + " är mitt nummer";

        assertThat(pointedAt(SuggestionRule.PERSONAL_NUMBER, text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850709-9806",
                "850732-9805",
                "212000-1967",
                "OCR 8507099805",
                "ärendenummer: 8507099805",
                "070 101 12 34",
                "185507099805",
                "4850709980512",
                "x=8507099805"
            })
    void otherFiguresAreNotPersonalNumbers(String text) {
        assertThat(pointedAt(SuggestionRule.PERSONAL_NUMBER, text)).isEmpty();
    }

    @Test
    void tenFiguresThatCouldBeBothAreAPhoneNumberUnlessTheTextSaysOtherwise() {
        String both = "0701019812";
        assertThat(PhoneRules.isNational(both)).isTrue();
        assertThat(rules("Ring " + both)).containsExactly(SuggestionRule.PHONE);
        assertThat(rules("personnummer " + both)).containsExactly(SuggestionRule.PERSONAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-123 45 67",
                "+46 (0)70 123 45 67",
                "0046701234567",
                "019-21 10 00",
                "(019) 21 10 00",
                "0582-123 45",
                "0 7 0 1 2 3 4 5 6 7"
            })
    void aSwedishPhoneNumberIsFound(String number) {
        String digitsOnly = number.startsWith("(") ? number.substring(1) : number;

        assertThat(pointedAt(SuggestionRule.PHONE, "Ring " + number + " nu"))
                .containsExactly(digitsOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08.30-16.30",
                "08-12-2026",
                "08.12.2026",
                "0123",
                "019-01 10 00",
                "ärendenr 0701234567",
                "06912345678901"
            })
    void datesClockTimesAndCaseNumbersAreNotPhoneNumbers(String text) {
        assertThat(pointedAt(SuggestionRule.PHONE, text)).isEmpty();
    }

    @Test
    void twoPhoneNumbersInARowAreTwo() {
        assertThat(pointedAt(SuggestionRule.PHONE, "070-123 45 67 073-987 65 43"))
                .containsExactly("070-123 45 67", "073-987 65 43");
    }

    @Test
    void theWholeAddressIsPointedAt() {
        assertThat(pointedAt(SuggestionRule.EMAIL, "Se åsa.b@post.exempel.se."))
                .containsExactly("åsa.b@post.exempel.se");
        assertThat(pointedAt(SuggestionRule.LINK, "(https://exempel.se/a?b=c)."))
                .containsExactly("https://exempel.se/a?b=c");
        assertThat(rules("åsa.nu@post.exempel.se")).containsExactly(SuggestionRule.EMAIL);
    }

    @Test
    void aLinkThatHidesItsGoalIsToldApart() {
        assertThat(why("https://bit.ly/x")).contains("förkortad");
        assertThat(why("https://xn--rebro-xqa.se")).contains("härma");
        assertThat(why("https://оrebro.se")).contains("härma");
        assertThat(why("https://orebro.se@exempel.ru/x")).contains("före @");
        assertThat(why("http://127.0.0.1/x")).contains("ett nummer");
        assertThat(why("https://örebro.se")).contains("Se efter vart länken leder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idiot", "IDIOTER", "idioternas", "1d1ot", "i d i o t", "i.d.i.o.t", "idiooooot",
                "id\u200biot", "іdіоt", "i*iot", "skitidioten", "id-iot", "ｉｄｉｏｔ", "javla svin"
            })
    void anAbusiveWordIsSeenThroughItsDisguise(String word) {
        assertThat(rules("Du är en " + word + " alltså")).containsExactly(SuggestionRule.ABUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idiotisk",
                "höra",
                "matsvinn",
                "bogen",
                "Horisonten",
                "sexpack",
                "Jävlar vad sent",
                "Kommunen ljuger",
                "politikerna är odugliga",
                "CP-skada",
                "svinn",
                "chorizo"
            })
    void aHarmlessWordWithABadOneInsideIsLeftInPeace(String word) {
        assertThat(rules("Det här: " + word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jag ska döda dig",
                "ska fan skjuta er",
                "JAG SKA DÖÖÖÖDA DIG",
                "ska doda dig",
                "vi vet var ni bor",
                "ni borde hängas",
                "jag skа dödа dіg"
            })
    void aThreatIsSeenThroughItsDisguise(String text) {
        assertThat(rules(text)).containsExactly(SuggestionRule.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ni kommer inte att dö av det",
                "De borde skjutas upp",
                "Döda vinkeln",
                "Vi ska döda. Dig glömmer vi aldrig",
                "ni ska alla få veta varför de gamla reglerna som vi skrev ska dö"
            })
    void aFigureOfSpeechIsNoThreat(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void emptyAndInvisibleTextsHaveNothingToPointAt() {
        assertThat(SuggestionRules.find("")).isEmpty();
        assertThat(SuggestionRules.find("\u200b\u202e\0 \uD800 \u0301\u0301")).isEmpty();
    }

    @Test
    void theSameThingAdornedIsTheSameEssence() {
        assertThat(new NormalizedText("KÖP  billiga   klockor!!! ❤️").essence())
                .isEqualTo(new NormalizedText("köp b\u200billiga klockor").essence());
    }

    private static List<SuggestionRule> rules(String text) {
        return SuggestionRules.find(text).stream().map(Suggestion::rule).distinct().toList();
    }

    private static List<String> pointedAt(SuggestionRule rule, String text) {
        return SuggestionRules.find(text).stream()
                .filter(suggestion -> suggestion.rule() == rule)
                .map(Suggestion::where)
                .map(where -> text.substring(where.start(), where.end()))
                .toList();
    }

    private static String why(String link) {
        @Nullable String why =
                SuggestionRules.find(link).stream()
                        .filter(suggestion -> suggestion.rule() == SuggestionRule.LINK)
                        .map(Suggestion::why)
                        .findFirst()
                        .orElse(null);
        return Objects.requireNonNull(why, link);
    }
}
