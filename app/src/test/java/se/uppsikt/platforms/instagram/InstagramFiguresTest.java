package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.statistics.FiguresPage;
import se.uppsikt.platforms.statistics.StatisticsTask;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.Original;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * An account's figures on Instagram, and those of its stories before they are gone (X2, P9, U1).
 */
@PlatformTest
class InstagramFiguresTest extends InstagramStory {
    @Autowired StatisticsTask statistics;
    @Autowired JdbcClient database;
    @Autowired Journal journal;

    private FiguresPage figures() {
        return new FiguresPage(pages, account());
    }

    @Test
    void figuresAreReadWhenTheAccountIsConnectedOrganicAndPaidApart() {
        await().atMost(PATIENCE).until(() -> figures().shown().contains("Inlägg för inlägg"));

        assertThat(figures().shown())
                .contains("Visningar", "varav betalt", "Sparningar", "Följare", "Händelse: ");
        assertThat(figures().table("dygn"))
                .contains(
                        "\"Visningar\";\"organiskt\"",
                        "\"Visningar\";\"alla\"",
                        "\"Personer som nåddes\";\"betalt\"",
                        "\"Följare\";\"alla\"");
    }

    @Test
    void storysFiguresAreReadWhileItLives() {
        statistics.read(connection(), false);

        assertThat(values(street.stories(ACCOUNT).getLast(), "REACHED"))
                .as("people who have seen a story that is three hours old")
                .isNotEmpty()
                .allMatch(seen -> seen >= 180);
        assertThat(values(street.stories(ACCOUNT).getLast(), "FORWARD")).isNotEmpty();
    }

    @Test
    void storyThatFewHaveSeenIsSaidToBe() throws IOException {
        String story = street.story(ACCOUNT, Pictures.png());
        poll();
        kept(story);
        statistics.read(connection(), false);

        assertThat(figures().shown()).contains("Färre än fem har sett händelsen");
        assertThat(connection().problem()).isNull();
        street.removeMedium(story);
        poll();
    }

    @Test
    void storysLastFiguresAreKeptWhenTheyAreTold() {
        String told =
                """
                {"object":"instagram","entry":[{"id":"%s","time":%d,"changes":[{"field":"story_insights",
                "value":{"media_id":"18099000000000001","exits":3,"replies":0,"reach":44,
                "taps_forward":4,"taps_back":3,"impressions":61}}]}]}
                """
                        .formatted(ACCOUNT.id(), Instant.now().getEpochSecond());
        journal.append(
                        new Original(
                                Instagram.WEBHOOK,
                                "application/json",
                                told.getBytes(StandardCharsets.UTF_8),
                                Instant.now()))
                .join();

        await().atMost(PATIENCE).until(() -> !values("18099000000000001", "REACHED").isEmpty());
        assertThat(values("18099000000000001", "VIEWS")).containsExactly(61L);
        assertThat(figures().shown()).contains("Inlägget är inte sparat i Uppsikt");
        database.sql("delete from platforms.measured_post where post = '18099000000000001'")
                .update();
    }

    private List<Long> values(String post, String metric) {
        return database.sql(
                        """
                        select value from platforms.post_figure
                        where account = ? and post = ? and metric = ?
                        """)
                .params(account().id().value(), post, metric)
                .query((row, n) -> row.getLong("value"))
                .list();
    }

    @Test
    void silenceAndSpentBudgetAreSaidHereAndTheConnectionIsAsItWas() {
        sandbox.instagram().limitRate(ACCOUNT);
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("för många anrop");
        sandbox.instagram().mend();
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "insights"));
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("svarar inte ordentligt");

        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isNull();
        statistics.read(connection(), true);
        assertThat(figures().shown()).doesNotContain("gick inte");
    }
}
