package se.uppsikt.publishing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.publishing.subscriptions.CalendarText.Event;

/** A calendar is written so that any program reads it (RFC 5545). */
class CalendarTextTest {
    private static final Instant AT = Instant.parse("2026-12-24T14:00:00Z");

    @Test
    void aCalendarHasItsNameAndWhatGoesOutInUniversalTime() {
        assertThat(CalendarText.of("Örebro, allt", List.of(event("God jul", true))).split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "X-WR-CALNAME:Örebro\\, allt",
                        "UID:a.b@uppsikt",
                        "DTSTAMP:20261201T080000Z",
                        "DTSTART:20261224T140000Z",
                        "DTEND:20261224T141500Z",
                        "SUMMARY:God jul",
                        "DESCRIPTION:Planerat\\nhttps://uppsikt.example/publicering/a",
                        "URL:https://uppsikt.example/publicering/a",
                        "STATUS:CONFIRMED")
                .endsWith("END:VEVENT", "END:VCALENDAR");
        assertThat(CalendarText.of("x", List.of(event("God jul", false))))
                .contains("STATUS:TENTATIVE\r\n");
    }

    @Test
    void whatIsTheSameIsWrittenTheSame() {
        assertThat(CalendarText.of("x", List.of(event("God jul", true))))
                .isEqualTo(CalendarText.of("x", List.of(event("God jul", true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b;c|a\\,b\\;c",
                "c:\\mapp|c:\\\\mapp",
                "\\n är inget radbyte|\\\\n är inget radbyte",
            })
    void whatMeansSomethingInTheFormatMeansNothingInAText(String text, String written) {
        assertThat(CalendarText.escaped(text)).isEqualTo(written);
    }

    @Test
    void lineBreaksOfAllSortsAreOneAndNoTextBeginsAPropertyOfItsOwn() {
        assertThat(CalendarText.escaped("a\r\nb\nc\rd\u2028e\u0085f"))
                .isEqualTo("a\\nb\\nc\\nd\\ne\\nf");
        assertThat(CalendarText.escaped("klock\u0007a\u0000\tslut")).isEqualTo("klocka\tslut");
        assertThat(unfolded(written("x\r\nATTENDEE:mailto:a@b.example")))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    /** Each is as long as it takes for a sign of several octets to lie across the fold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "å",
                "🎄",
                "€",
                "👩‍👩‍👧‍👦",
                "x",
                "\\",
                ";",
                "\n",
            })
    void linesAreFoldedAtSeventyFiveOctetsAndNoSignIsCut(String sign) {
        for (int before = 55; before < 80; before++) {
            String text = "a".repeat(before) + sign.repeat(40) + "slut";
            String calendar = written(text);
            assertThat(calendar.split("\r\n"))
                    .allSatisfy(
                            line ->
                                    assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                            .isLessThanOrEqualTo(75));
            assertThat(calendar).doesNotContain("\uFFFD");
            assertThat(
                            new String(
                                    calendar.getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.UTF_8))
                    .isEqualTo(calendar);
            assertThat(unfolded(calendar)).contains("SUMMARY:" + CalendarText.escaped(text));
        }
    }

    @Test
    void tenThousandSignsAreReadAsTheyWere() {
        String text = "Räksmörgås 🦐, med ägg; ".repeat(10_000 / 24 + 1);
        String calendar = written(text);
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(unfolded(calendar)).contains("SUMMARY:" + CalendarText.escaped(text));
    }

    private static String written(String summary) {
        return CalendarText.of("x", List.of(event(summary, true)));
    }

    /** As a program reads it (RFC 5545 3.1). */
    private static List<String> unfolded(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    private static Event event(String summary, boolean settled) {
        return new Event(
                "a.b@uppsikt",
                Instant.parse("2026-12-01T08:00:00Z"),
                AT,
                summary,
                "Planerat\nhttps://uppsikt.example/publicering/a",
                URI.create("https://uppsikt.example/publicering/a"),
                settled);
    }
}
