package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** YouTube's tables and its films' counts are read as they come (X4). */
class WhatYouTubeCountsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static JsonNode json(String text) {
        return GraphJson.JSON.readTree(text);
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrder() {
        assertThat(
                        YouTubeFigures.days(
                                json(
                                        """
                                        {"columnHeaders":[{"name":"views"},{"name":"day"},{"name":"cardClicks"},{"name":"likes"}],
                                        "rows":[[120,"2026-11-24",5,"9"],[80,"2026-11-26",1,null]]}
                                        """),
                                TODAY))
                .containsExactly(
                        Figure.ofDay(Metric.VIEWS, Part.ALL, DAY, 120, true),
                        Figure.ofDay(Metric.REACTIONS, Part.ALL, DAY, 9, true),
                        Figure.ofDay(Metric.VIEWS, Part.ALL, DAY.plusDays(2), 80, false));
    }

    @Test
    void whatCameByAdvertisingIsPaid() {
        assertThat(
                        YouTubeFigures.days(
                                json(
                                        """
                                        {"columnHeaders":[{"name":"day"},{"name":"insightTrafficSourceType"},{"name":"views"}],
                                        "rows":[["2026-11-24","YT_SEARCH",100],["2026-11-24","ADVERTISING",20]]}
                                        """),
                                TODAY))
                .containsExactly(Figure.ofDay(Metric.VIEWS, Part.PAID, DAY, 20, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rows\":[[1,2]]}",
                "{\"columnHeaders\":[{\"name\":\"day\"},{\"name\":\"views\"}]}",
                "{\"columnHeaders\":[{\"name\":\"day\"},{\"name\":\"views\"}],\"rows\":[[],[\"i går\",3],[7,3],null]}",
                "{\"columnHeaders\":[{\"name\":\"views\"}],\"rows\":[[3]]}",
                "{\"columnHeaders\":[{}],\"rows\":7}"
            })
    void whatIsNoFigureIsLeftOut(String body) {
        assertThat(YouTubeFigures.days(json(body), TODAY)).isEmpty();
    }

    @Test
    void filmsCountsAreStringsAndSomeAreHidden() {
        assertThat(
                        YouTubeFigures.films(
                                json(
                                        """
                                        {"items":[{"id":"abcdefghijk","statistics":{"viewCount":"412","favoriteCount":"0"}},
                                        {"statistics":{"viewCount":"1"}},{"id":"lmnopqrstuv"}]}
                                        """)))
                .containsExactly(
                        Figure.ofPost(Metric.VIEWS, Part.ALL, new PlatformKey("abcdefghijk"), 412));
    }
}
