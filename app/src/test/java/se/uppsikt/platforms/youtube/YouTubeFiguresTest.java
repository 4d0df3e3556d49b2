package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.statistics.FiguresPage;
import se.uppsikt.platforms.statistics.StatisticsTask;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.youtube.Faults.Failure;

/** A channel's figures: its days, what advertising brought, and each film (X4, U1). */
@PlatformTest
class YouTubeFiguresTest extends YouTubeStory {
    @Autowired StatisticsTask statistics;

    private FiguresPage figures() {
        return new FiguresPage(pages, account());
    }

    @Test
    void figuresAreReadWhenTheChannelIsConnected() {
        await().atMost(PATIENCE).until(() -> figures().shown().contains("Inlägg för inlägg"));

        assertThat(figures().shown())
                .contains("Visningar", "varav betalt", "Minuter sedda", "Nya följare", "tre dygn");
        assertThat(figures().table("dygn"))
                .contains("\"Visningar\";\"betalt\"", "\"Visningar\";\"alla\"");
        assertThat(figures().table("inlagg")).contains(film(), "\"Visningar\";\"alla\"");
        assertThat(figures().toAStranger()).isEqualTo(403);
    }

    @Test
    void readingCostsOneUnitForFiftyFilms() {
        int before = youtube.unitsUsed();
        statistics.read(connection(), true);

        assertThat(youtube.unitsUsed() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void keyWithoutTheRightToFiguresIsSaidAndFilmsAreReadAllTheSame() {
        youtube.faults()
                .failCalls(
                        Failure.SCOPE_MISSING,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "reports"));
        statistics.read(connection(), true);

        assertThat(figures().shown())
                .contains("nyckeln ger inte rätt till dem", "Inlägg för inlägg")
                .doesNotContain("gick inte");
        statistics.read(connection(), true);
        assertThat(figures().shown()).doesNotContain("nyckeln ger inte rätt");
    }

    @Test
    void deadKeyAndSpentQuotaAreSaidHereAndTheConnectionIsAsItWas() {
        youtube.faults().killToken(CHANNEL);
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("gäller inte");
        youtube.faults().renewToken(CHANNEL);
        youtube.faults()
                .failCalls(
                        Failure.TOO_FAST, Outcome.NOT_CARRIED_OUT, new Calls(1, "GET", "reports"));
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("för många anrop");

        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isNull();
        statistics.read(connection(), true);
        assertThat(figures().shown()).doesNotContain("gick inte");
    }
}
