package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Oddities.Oddity;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

/** Pages are counted as Facebook counts them. */
class InsightsTest extends SandboxTest {
    private Caller.Answer ofPage(String asked) throws Exception {
        long now = clock.instant().getEpochSecond();
        return graph.get(
                "/v26.0/%s/insights?period=day&since=%d&until=%d&%s"
                        .formatted(PAGE, now - 5 * 86_400, now, asked));
    }

    @Test
    void daysEndAtMidnightByThePacificAndHaveTwoRowsWhenAdvertisingIsApart() throws Exception {
        JsonNode values =
                ofPage("metric=page_media_view&breakdown=is_from_ads").json().at("/data/0/values");

        assertThat(values).hasSizeBetween(8, 12);
        Set<String> kinds = new HashSet<>();
        for (JsonNode each : values) {
            kinds.add(each.path("is_from_ads").stringValue());
            assertThat(each.path("end_time").stringValue()).matches(".*T0[78]:00:00\\+0000");
        }
        assertThat(kinds).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void sameDayIsCountedTheSameUntilSomebodyWrites() throws Exception {
        String asked = "metric=page_post_engagements";
        JsonNode before = ofPage(asked).json();
        assertThat(ofPage(asked).json()).isEqualTo(before);
        String post = newestPost();
        JsonNode shown = post(post, "post_media_view");
        sandbox.comment(post, Citizen.AMINA, "Hej");

        assertThat(post(post, "post_media_view").asLong(0)).isEqualTo(shown.asLong(0) + 31);
        ahead.set(Duration.ofDays(2));
        assertThat(ofPage(asked).json()).isNotEqualTo(before);
    }

    private JsonNode post(String post, String metric) throws Exception {
        return graph.get("/v26.0/%s/insights?metric=%s".formatted(post, metric))
                .json()
                .at("/data/0/values/0/value");
    }

    @Test
    void someCountersAreStringsAndReactionsAreToldByKind() throws Exception {
        assertThat(post(newestPost(), "post_clicks").isString()).isTrue();
        assertThat(post(newestPost(), "post_reactions_by_type_total").path("like").isNumber())
                .isTrue();
    }

    @Test
    void oneDeadMetricFailsTheWholeCall() throws Exception {
        Caller.Answer dead = ofPage("metric=page_follows,page_impressions");

        assertThat(dead.code()).isEqualTo(100);
        assertThat(dead.json().at("/error/message").stringValue())
                .isEqualTo("(#100) The value must be a valid insights metric");
        assertThat(ofPage("metric=page_video_views").status()).isEqualTo(200);
        sandbox.faults().oddities().set(Oddity.METRIC_DEAD);
        assertThat(ofPage("metric=page_video_views").code()).isEqualTo(100);
        assertThat(ofPage("metric=").subcode()).isEqualTo(1504028);
        assertThat(graph.get("/me/insights?metric=page_follows&since=1&until=99999999").code())
                .isEqualTo(100);
    }

    @Test
    void smallPageHasNoFiguresAndRecountedDaysAreOther() throws Exception {
        JsonNode before = ofPage("metric=page_follows").json();
        sandbox.faults().oddities().set(Oddity.RECOUNTED);
        assertThat(ofPage("metric=page_follows").json()).isNotEqualTo(before);
        sandbox.faults().oddities().set(Oddity.FEW_LIKES);

        assertThat(ofPage("metric=page_follows").json().path("data")).isEmpty();
    }
}
