package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** LinkedIn's counts are read as they come, also below nought (X3). */
class WhatLinkedInCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String RANGE =
            "\"timeRange\":{\"start\":1795478400000,\"end\":1795564800000}";

    private static JsonNode elements(String elements) {
        return GraphJson.JSON.readTree("{\"elements\":[" + elements + "]}");
    }

    @Test
    void daysAreOrganicAndMayBeBelowNought() {
        assertThat(
                        LinkedInFigures.shares(
                                elements(
                                        """
                                        {%s,"totalShareStatistics":{"impressionCount":400,"likeCount":-2,
                                        "clickCount":"7","commentCount":null,"engagement":0.05}}
                                        """
                                                .formatted(RANGE)),
                                NOW))
                .containsExactlyInAnyOrder(
                        Figure.ofDay(Metric.VIEWS, Part.ORGANIC, DAY, 400, true),
                        Figure.ofDay(Metric.REACTIONS, Part.ORGANIC, DAY, -2, true),
                        Figure.ofDay(Metric.CLICKS, Part.ORGANIC, DAY, 7, true));
    }

    @Test
    void newFollowersAreToldByWhatBroughtThem() {
        assertThat(
                        LinkedInFigures.followers(
                                elements(
                                        """
                                        {%s,"followerGains":{"organicFollowerGain":-1,"paidFollowerGain":3}}
                                        """
                                                .formatted(RANGE)),
                                NOW))
                .containsExactly(
                        Figure.ofDay(Metric.NEW_FOLLOWERS, Part.ORGANIC, DAY, -1, true),
                        Figure.ofDay(Metric.NEW_FOLLOWERS, Part.PAID, DAY, 3, true));
    }

    @Test
    void postsAreKnownUnderEitherOfTheirNames() {
        List<Figure> figures =
                LinkedInFigures.ofPosts(
                        elements(
                                """
                                {"ugcPost":"urn:li:ugcPost:7","totalShareStatistics":{"impressionCount":10}},
                                {"share":"urn:li:share:8","totalShareStatistics":{"impressionCount":20}},
                                {"share":"urn:li:person:x","totalShareStatistics":{"impressionCount":30}},
                                {"totalShareStatistics":{"impressionCount":40}}
                                """));

        assertThat(figures)
                .containsExactly(
                        Figure.ofPost(
                                Metric.VIEWS,
                                Part.ORGANIC,
                                new PlatformKey("urn:li:ugcPost:7"),
                                10),
                        Figure.ofPost(
                                Metric.VIEWS, Part.ORGANIC, new PlatformKey("urn:li:share:8"), 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"timeRange\":{}}", "{\"totalShareStatistics\":7}"})
    void whatIsNoFigureIsLeftOut(String element) {
        assertThat(LinkedInFigures.shares(elements(element), NOW)).isEmpty();
        assertThat(LinkedInFigures.followers(elements(element), NOW)).isEmpty();
        assertThat(LinkedInFigures.ofPosts(elements(element))).isEmpty();
    }
}
