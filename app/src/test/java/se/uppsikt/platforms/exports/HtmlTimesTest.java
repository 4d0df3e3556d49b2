package se.uppsikt.platforms.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time on a page is read where it can only mean one thing, as Swedish time. */
class HtmlTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "May 02, 2011 8:12:17 am | 2011-05-02T06:12:17Z",
                "May 02, 2011 8:12:17\u202fPM | 2011-05-02T18:12:17Z",
                "Updated Dec 31, 2019 12:00:05 am | 2019-12-30T23:00:05Z",
                "Oct 3, 2021, 12:30 PM | 2021-10-03T10:30:00Z",
                "maj 02, 2011 8:12:17 fm | 2011-05-02T06:12:17Z",
                "okt 12, 2022 3:04:05 em | 2022-10-12T13:04:05Z",
                "Uppdaterad maj 02, 2011 8:12:17 f.m. | 2011-05-02T06:12:17Z",
                "feb 02, 2011 18:12:17 | 2011-02-02T17:12:17Z",
                "2 maj 2011 08:12 | 2011-05-02T06:12:00Z",
                "2 november 2011 kl. 08.12 | 2011-11-02T07:12:00Z",
                "2 mars 2011 8:12:17 | 2011-03-02T07:12:17Z"
            })
    void whatCanOnlyMeanOneThingIsRead(String written, Instant at) {
        assertThat(HtmlTimes.at(written).map(Instant::ofEpochMilli)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "May 02, 2011 8:12:17",
                "02/05/2011 8:12 am",
                "Mai 02, 2011 8:12:17 vorm.",
                "touko 02, 2011 8:12:17 am",
                "Feb 30, 2011 8:12:17 am",
                "May 02, 2011 13:12:17 pm",
                "i går kl. 8",
                "May 02, 2011"
            })
    void whatMayMeanSeveralIsNotGuessed(String written) {
        assertThat(HtmlTimes.at(written)).isEmpty();
    }
}
