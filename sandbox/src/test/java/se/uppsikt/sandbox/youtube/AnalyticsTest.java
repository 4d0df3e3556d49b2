package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import tools.jackson.databind.JsonNode;

/** A channel is counted by day, late, and apart from the Data API's units. */
class AnalyticsTest extends YouTubeStory {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    private Answer report(String asked) throws Exception {
        return get(
                "/v2/reports?ids=channel==MINE&startDate=%s&endDate=%s&%s"
                        .formatted(TODAY.minusDays(9), TODAY, asked));
    }

    @Test
    void tableHasItsColumnsAndLacksTheLastDays() throws Exception {
        JsonNode table = report("dimensions=day&metrics=views,likes").json();

        assertThat(table.at("/columnHeaders/1/name").stringValue()).isEqualTo("views");
        assertThat(table.path("rows")).hasSize(8);
        assertThat(table.at("/rows/7/0").stringValue()).isEqualTo(TODAY.minusDays(2).toString());
    }

    @Test
    void advertisingIsOneOfTheSources() throws Exception {
        JsonNode table = report("dimensions=day,insightTrafficSourceType&metrics=views").json();

        assertThat(table.path("rows").toString()).contains("ADVERTISING", "YT_SEARCH");
    }

    @Test
    void whatIsNotUnderstoodAndWhoMayNotAreRefused() throws Exception {
        assertThat(report("dimensions=day&metrics=plays").status()).isEqualTo(400);
        assertThat(report("dimensions=country&metrics=views").status()).isEqualTo(400);
        youtube.faults()
                .failCalls(
                        Faults.Failure.SCOPE_MISSING,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "reports"));
        assertThat(report("dimensions=day&metrics=views").status()).isEqualTo(403);
    }

    @Test
    void reportsCostNoUnitsAndViewsGrow() throws Exception {
        int before = youtube.unitsUsed();
        report("dimensions=day&metrics=views");
        assertThat(youtube.unitsUsed()).isEqualTo(before);
        long seen = views();
        ahead.set(java.time.Duration.ofDays(2));

        assertThat(views()).isGreaterThan(seen);
    }

    private long views() throws Exception {
        return Long.parseLong(
                get("/youtube/v3/videos?part=statistics&id=" + film())
                        .json()
                        .at("/items/0/statistics/viewCount")
                        .stringValue());
    }
}
