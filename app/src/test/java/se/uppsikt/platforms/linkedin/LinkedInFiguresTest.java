package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.statistics.FiguresPage;
import se.uppsikt.platforms.statistics.StatisticsTask;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;

/** A page's figures on LinkedIn: organic, sometimes below nought, and kept by the law (X3, U1). */
@PlatformTest
class LinkedInFiguresTest extends LinkedInStory {
    @Autowired StatisticsTask statistics;

    private FiguresPage figures() {
        return new FiguresPage(pages, account());
    }

    @Test
    void figuresAreReadWhenThePageIsConnectedAndItIsSaidWhatTheyAreNot() {
        await().atMost(PATIENCE).until(() -> figures().shown().contains("Inlägg för inlägg"));

        assertThat(figures().shown())
                .contains(
                        "Visningar",
                        "Klick",
                        "Nya följare",
                        "varav betalt",
                        "Det som visades som annons visas inte här",
                        "får sparas ett år",
                        "midnatt UTC");
        assertThat(figures().table("dygn"))
                .contains("\"Reaktioner\";\"organiskt\";\"-1\"", "\"Nya följare\";\"betalt\"")
                .doesNotContain("\"Visningar\";\"betalt\"");
        assertThat(figures().table("inlagg")).contains(post(), "\"Visningar\";\"organiskt\"");
        assertThat(figures().toAStranger()).isEqualTo(403);
    }

    @Test
    void whatGoesWrongIsSaidHereAndTheConnectionIsAsItWas() {
        linkedIn().faults().spendTheDay(true);
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("Dagens anrop till LinkedIn är slut");
        linkedIn().faults().clear();
        linkedIn().faults().lowerRole(true);
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("superadministratör");
        linkedIn().faults().clear();
        linkedIn().faults().killToken(DeadToken.values()[0]);
        statistics.read(connection(), true);
        assertThat(figures().shown()).contains("gick inte");

        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isNull();
        assertThat(connection().restUntil()).isNull();
        linkedIn().faults().clear();
        statistics.read(connection(), true);
        assertThat(figures().shown()).doesNotContain("gick inte");
    }
}
