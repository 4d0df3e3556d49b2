package se.uppsikt.platforms.metafigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.JsonNode;

/** Answers about what is counted are read whatever they look like (X1, X2, P9). */
class WhatMetaCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PlatformKey POST = new PlatformKey("1_2");
    private static final List<Wanted> SHOWN =
            List.of(
                    new Wanted("page_media_view", Metric.VIEWS, Part.ALL),
                    new Wanted("page_follows", Metric.FOLLOWERS, Part.ALL));
    private static final List<Wanted> REACHED =
            List.of(new Wanted("reach", Metric.REACHED, Part.ALL));

    private static JsonNode json(String text) {
        return GraphJson.JSON.readTree(text);
    }

    private static List<Figure> days(String values) {
        return FacebookFigures.days(
                json("{\"data\":[{\"name\":\"page_media_view\",\"values\":[" + values + "]}]}"),
                SHOWN,
                NOW);
    }

    @Test
    void dayOfAPageIsTheOneThatEndedAndItsTwoPartsAreApart() {
        assertThat(
                        days(
                                """
                                {"value":310,"end_time":"2026-11-25T08:00:00+0000","is_from_ads":"0"},
                                {"value":90,"end_time":"2026-11-25T08:00:00+0000","is_from_ads":"1"}
                                """))
                .containsExactly(
                        Figure.ofDay(Metric.VIEWS, Part.ORGANIC, DAY, 310, true),
                        Figure.ofDay(Metric.VIEWS, Part.PAID, DAY, 90, true));
    }

    @Test
    void withoutPartsItIsOfAllAndWhatIsRecentMayStillChange() {
        assertThat(days("{\"value\":7,\"end_time\":\"2026-11-27T08:00:00+0000\"}"))
                .containsExactly(
                        Figure.ofDay(Metric.VIEWS, Part.ALL, LocalDate.of(2026, 11, 26), 7, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":null,\"end_time\":\"2026-11-25T08:00:00+0000\"}",
                "{\"end_time\":\"2026-11-25T08:00:00+0000\"}",
                "{\"value\":5}",
                "{\"value\":5,\"end_time\":\"i tisdags\"}",
                "{\"value\":\"många\",\"end_time\":\"2026-11-25T08:00:00+0000\"}",
                "{\"value\":[1],\"end_time\":\"2026-11-25T08:00:00+0000\"}",
                "7",
                "null"
            })
    void whatIsNoFigureIsLeftOut(String value) {
        assertThat(days(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "\"\"", "{\"data\":null}", "{\"data\":[{}]}", "{\"data\":{}}"})
    void answerWithoutFiguresHasNone(String body) {
        assertThat(FacebookFigures.days(json(body), SHOWN, NOW)).isEmpty();
        assertThat(InstagramFigures.ofDay(json(body), REACHED, DAY, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "\"12\"", "12.0", "\" 12 \"", "{\"like\":9,\"love\":\"3\"}"})
    void figureIsReadAsANumberAStringOrASumOfKinds(String value) {
        assertThat(
                        FacebookFigures.ofPost(
                                json(
                                        "{\"data\":[{\"name\":\"page_follows\",\"values\":[{\"value\":%s}]}]}"
                                                .formatted(value)),
                                SHOWN,
                                POST))
                .containsExactly(Figure.ofPost(Metric.FOLLOWERS, Part.ALL, POST, 12));
    }

    @Test
    void peopleReachedByAdvertisingAreTakenAndNobodyIsAdded() {
        assertThat(
                        InstagramFigures.ofDay(
                                json(
                                        """
                                        {"data":[{"name":"reach","total_value":{"value":500,"breakdowns":[{
                                        "dimension_keys":["media_product_type"],"results":[
                                        {"dimension_values":["POST"],"value":300},
                                        {"dimension_values":["AD"],"value":250},
                                        {"dimension_values":["STORY"]},{"dimension_values":[]}]}]}}]}
                                        """),
                                REACHED,
                                DAY,
                                true))
                .containsExactly(
                        Figure.ofDay(Metric.REACHED, Part.ALL, DAY, 500, true),
                        Figure.ofDay(Metric.REACHED, Part.PAID, DAY, 250, true));
    }

    @Test
    void valueThatIsToldTwiceIsReadOnce() {
        assertThat(
                        InstagramFigures.ofPost(
                                json(
                                        """
                                        {"data":[{"name":"reach","values":[{"value":11}],"total_value":{"value":11}}]}
                                        """),
                                REACHED,
                                POST))
                .containsExactly(Figure.ofPost(Metric.REACHED, Part.ALL, POST, 11));
    }

    @Test
    void stepsOfAStoryAreTakenTogetherAsPeopleSeeThem() {
        assertThat(
                        InstagramFigures.steps(
                                json(
                                        """
                                        {"data":[{"name":"navigation","total_value":{"value":20,"breakdowns":[{"results":[
                                        {"dimension_values":["tap_forward"],"value":9},
                                        {"dimension_values":["swipe_forward"],"value":4},
                                        {"dimension_values":["tap_exit"],"value":"2"},
                                        {"dimension_values":["somersault"],"value":5}]}]}}]}
                                        """),
                                POST))
                .containsExactlyInAnyOrder(
                        Figure.ofPost(Metric.FORWARD, Part.ALL, POST, 13),
                        Figure.ofPost(Metric.EXITS, Part.ALL, POST, 2));
    }

    @Test
    void storysLastFiguresAreReadUnderTheirOldNamesAndTheirNew() {
        assertThat(told(Map.of("impressions", "61", "reach", "44", "taps_back", "3", "odd", "x")))
                .containsExactlyInAnyOrder(
                        Figure.ofPost(Metric.VIEWS, Part.ORGANIC, POST, 61),
                        Figure.ofPost(Metric.REACHED, Part.ALL, POST, 44),
                        Figure.ofPost(Metric.BACK, Part.ALL, POST, 3));
        assertThat(told(Map.of("impressions", "61", "views", "70")))
                .containsExactly(Figure.ofPost(Metric.VIEWS, Part.ORGANIC, POST, 70));
        assertThat(told(Map.of("reach", "okänt"))).isEmpty();
    }

    private static List<Figure> told(Map<String, String> figures) {
        return StoriesTold.figures(
                new ParsedDelivery.Measured(
                        new AccountId(new UUID(0, 1)), POST, figures, NOW, new OriginalId(1)));
    }
}
