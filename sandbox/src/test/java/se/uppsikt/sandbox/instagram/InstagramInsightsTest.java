package se.uppsikt.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Caller;
import tools.jackson.databind.JsonNode;

/** Accounts, posts and stories are counted as Instagram counts them. */
class InstagramInsightsTest extends InstagramTest {
    private Caller.Answer ofAccount(String asked) throws Exception {
        long now = clock.instant().getEpochSecond();
        return graph.get(
                "/v26.0/%s/insights?period=day&since=%d&until=%d&%s"
                        .formatted(ID, now - 4 * 86_400, now, asked));
    }

    private Caller.Answer of(String medium, String asked) throws Exception {
        return graph.get("/v26.0/%s/insights?%s".formatted(medium, asked));
    }

    @Test
    void totalsAreOfTheTimeAskedForAndAdvertisingIsAPartOfReach() throws Exception {
        JsonNode reach =
                ofAccount("metric=reach&metric_type=total_value&breakdown=media_product_type")
                        .json()
                        .at("/data/0/total_value");

        assertThat(reach.path("value").asLong(0)).isPositive();
        assertThat(reach.at("/breakdowns/0/results/1/dimension_values/0").stringValue())
                .isEqualTo("AD");
        assertThat(ofAccount("metric=views").code()).isEqualTo(100);
        assertThat(ofAccount("metric=impressions&metric_type=total_value").code()).isEqualTo(100);
    }

    @Test
    void storyIsCountedOnceFiveHaveSeenItAndNotAfterItsDay() throws Exception {
        String story = street.story(ACCOUNT, png());
        Caller.Answer early = of(story, "metric=reach");
        ahead.set(Duration.ofMinutes(30));
        Caller.Answer then = of(story, "metric=reach,views");
        ahead.set(Duration.ofHours(25));
        Caller.Answer late = of(story, "metric=reach");

        assertThat(early.code()).isEqualTo(10);
        assertThat(early.json().at("/error/message").stringValue())
                .endsWith("Not enough viewers for the media to show insights");
        assertThat(then.json().at("/data/0/values/0/value").asLong(0)).isEqualTo(30);
        assertThat(late.code()).isEqualTo(100);
    }

    @Test
    void postAndStoryHaveMetricsOfTheirOwn() throws Exception {
        assertThat(of(newest(), "metric=saved,total_views").status()).isEqualTo(200);
        assertThat(of(newest(), "metric=navigation").code()).isEqualTo(100);
        String story = street.stories(ACCOUNT).getLast();
        assertThat(
                        of(story, "metric=navigation&breakdown=story_navigation_action_type")
                                .json()
                                .at("/data/0/total_value/breakdowns/0/results/0/dimension_values/0")
                                .stringValue())
                .isEqualTo("tap_forward");
    }
}
