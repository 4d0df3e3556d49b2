package se.uppsikt.crisis.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.crisis.situation.Spans.Span;

/** By words that everybody sees, hour by hour, and without whom it is from. */
@Proves("C3")
class WhatIsWrittenIsSortedTest {
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Theme WATER = theme("Vatten", "vatt", "kran");
    private static final Theme SCHOOL = theme("Skola", "skol", "förskol");

    private static Theme theme(String name, String... words) {
        return new Theme(new ThemeId(UUID.randomUUID()), name, List.of(words), "Anna Berg");
    }

    @Test
    void theFirstThemeWithAWordThatBeginsAWordOfItHasIt() {
        List<Theme> themes = List.of(WATER, SCHOOL);

        assertThat(ThemeRules.theme(ThemeRules.words("När kommer VATTNET?"), themes))
                .contains(WATER);
        assertThat(ThemeRules.theme(ThemeRules.words("Är förskolan öppen?"), themes))
                .contains(SCHOOL);
        assertThat(ThemeRules.theme(ThemeRules.words("Skolan har inget vatten"), themes))
                .contains(WATER);
        assertThat(ThemeRules.theme(ThemeRules.words("Stadsvattnet är grumligt"), themes))
                .isEqualTo(Optional.empty());
        assertThat(ThemeRules.theme(ThemeRules.words(""), themes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Öppet?", "När öppnar ni", "hur länge varar det här", "Kan man koka det"})
    void whatAsksIsAQuestion(String text) {
        assertThat(ThemeRules.asks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bra jobbat!", "Vi har inget vatten.", "Karin är här", "Hurra"})
    void whatDoesNotAskIsNone(String text) {
        assertThat(ThemeRules.asks(text)).isFalse();
    }

    @Test
    void wordsOfManyAreProposedAndThoseThatSayNothingAreNot() {
        List<String> texts =
                List.of(
                        "Bussarna går inte från Hagaby",
                        "Varför går inte bussarna",
                        "bussarna, bussarna, bussarna!",
                        "Tack kommunen för alla svar");

        assertThat(ThemeRules.frequent(texts.stream().map(ThemeRules::words).toList(), 5))
                .containsExactly(new SituationReport.Frequent("bussarna", 3));
    }

    @Test
    void wordsAreTypedBetweenCommas() {
        assertThat(ThemeRules.typed(" Vatt, läck ,, vatt\nkran "))
                .containsExactly("vatt", "läck", "kran");
        assertThat(ThemeRules.typed(" , ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring mig på 070-123 45 67|Ring mig på [borttaget]",
                "Jag är 19121212-1212|Jag är [borttaget]",
                "Skriv till kim@exempel.se nu|Skriv till [borttaget] nu",
                "@kim.l vet mer|[borttaget] vet mer",
                "Se https://exempel.se/a?b=1|Se [borttaget]",
                "Kranen på gata 12 läcker sedan 2026|Kranen på gata 12 läcker sedan 2026"
            })
    void nothingThatLeadsToAPersonIsShown(String said, String shown) {
        assertThat(Anonymous.text(said)).isEqualTo(shown);
    }

    @Test
    void everyHourStandsThereAlsoThoseWithNothing() {
        Spans spans =
                Spans.of(
                        NOON,
                        NOON.plus(Duration.ofHours(3)),
                        List.of(NOON, NOON.plusSeconds(60), NOON.plus(Duration.ofHours(2))));

        assertThat(spans.hourly()).isTrue();
        assertThat(spans.spans()).extracting(Span::number).containsExactly(2, 0, 1);
        assertThat(spans.spans()).extracting(Span::height).containsExactly(160, 0, 80);
        assertThat(spans.most()).isEqualTo(2);
        assertThat(spans.ends()).contains("kl. 12", "kl. 14");
    }

    /** The night when the clocks go back has an hour twice. */
    @Test
    void longerThanThreeDaysIsToldDayByDay() {
        Instant from = Instant.parse("2026-10-23T10:00:00Z");
        Spans spans =
                Spans.of(
                        from,
                        from.plus(Duration.ofDays(4)),
                        List.of(from, from.plus(Duration.ofDays(2))));

        assertThat(spans.hourly()).isFalse();
        assertThat(spans.spans()).extracting(Span::number).containsExactly(1, 0, 1, 0, 0);
    }
}
