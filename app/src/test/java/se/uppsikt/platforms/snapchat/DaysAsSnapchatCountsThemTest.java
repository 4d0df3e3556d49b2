package se.uppsikt.platforms.snapchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.advertising.AdAccount;
import se.uppsikt.advertising.AdFact.Day;

/** What a day cost is read in micros, by the account's own midnight, and never guessed (X5). */
class DaysAsSnapchatCountsThemTest {
    private static final AdAccount HOME =
            new AdAccount("Örebro", "SEK", ZoneId.of("Europe/Stockholm"));

    private static List<Day> days(String stat) {
        return Stats.days(Json.node(stat), "ad_1", HOME);
    }

    @Test
    void dayIsTheAccountsOwnAndSettledWhenSnapchatSaysSo() {
        List<Day> days =
                days(
                        "{'id':'ad_1','finalized_data_end_time':'2026-07-02T00:00:00.000+02:00','timeseries':[{'start_time':'2026-06-30T22:00:00.000Z','end_time':'2026-07-01T22:00:00.000Z','stats':{'impressions':145200,'swipes':3800,'spend':4250000000,'uniques':63130,'frequency':2.3}},{'start_time':'2026-07-02T00:00:00.000+02:00','end_time':'2026-07-03T00:00:00.000+02:00','stats':{'impressions':'12','spend':'7'}}]}");

        assertThat(days).extracting(Day::day).containsExactly(date(1), date(2));
        assertThat(days.getFirst().figures().spendMicro()).isEqualTo(4_250_000_000L);
        assertThat(days.getFirst().figures().settled()).isTrue();
        assertThat(days.getLast().figures().impressions()).isEqualTo(12);
        assertThat(days.getLast().figures().clicks()).as("not told is not nought").isNull();
        assertThat(days.getLast().figures().settled()).isFalse();
    }

    @Test
    void dayToldTwiceIsAsItWasToldLast() {
        List<Day> days =
                days(
                        "{'timeseries':[{'start_time':'2026-07-01T00:00:00.000+02:00','stats':{'spend':1}},{'start_time':'2026-07-01T00:00:00.000+02:00','stats':{'spend':2}}]}");

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().figures().spendMicro()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'timeseries':null}",
                "{'timeseries':{}}",
                "{'timeseries':[null,7,{'start_time':'i går','stats':{}},{'start_time':'2026-07-01T00:00:00Z'}]}",
                "{'id':'another','timeseries':[{'start_time':'2026-07-01T00:00:00Z','stats':{}}]}"
            })
    void whatIsNoDayIsLeft(String stat) {
        assertThat(days(stat)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "1250000 | 1250000",
                "'1250000' | 1250000",
                "1250000.0 | 1250000",
                "1.5 | ",
                "null | ",
                "'mycket' | ",
                "[] | ",
                "true | ",
                "99999999999999999999 | ",
                "-5 | -5"
            },
            delimiter = '|',
            quoteCharacter = '`')
    void numberIsWholeOrUnknown(String written, @org.jspecify.annotations.Nullable Long read) {
        assertThat(Stats.number(Json.node("{'n':" + written + "}"), "n")).isEqualTo(read);
    }

    private static LocalDate date(int day) {
        return LocalDate.of(2026, 7, day);
    }
}
