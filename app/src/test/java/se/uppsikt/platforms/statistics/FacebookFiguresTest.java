package se.uppsikt.platforms.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Oddities.Oddity;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * A page's figures, from the platform to the page here, whatever goes wrong on the way; the
 * connection is never the worse for it (X1, U1, X7).
 */
@Proves("X7")
@PlatformTest
class FacebookFiguresTest extends PlatformStory {
    @Autowired StatisticsTask statistics;
    @Autowired JdbcClient database;

    @AfterEach
    void rested() {
        database.sql("update platforms.connection set rest_until = null where account = ?")
                .param(account().id().value())
                .update();
    }

    private FiguresPage figures() {
        return new FiguresPage(pages, account());
    }

    private void read() {
        statistics.read(connection(), true);
    }

    private String page() {
        return figures().shown();
    }

    @Test
    void figuresAreReadAtOnceWhenAnAccountIsConnectedAndShownOnAPage() {
        await().atMost(PATIENCE).until(() -> page().contains("Dygn för dygn"));

        assertThat(page())
                .contains(
                        "Visningar",
                        "varav betalt",
                        "Personer som nåddes",
                        "som mest på ett dygn",
                        "Nya följare",
                        "Senast läst",
                        "Inlägg för inlägg",
                        "midnatt vid USA:s västkust",
                        "<desc");
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        String connection = "/plattformar/" + account().handle();
        assertThat(anna.see(connection).body()).contains(connection + "/statistik");
    }

    @Test
    void whatIsWrittenIsCountedOnItsPostAndOldFiguresAreKept() {
        pollUntilAnswered();
        Integer used = connection().budgetUsed();
        assumeTrue(used == null || used < Readings.SCARCE, "the rest of the hour is for others");
        read();
        comment(Citizen.AMINA);
        read();

        assertThat(
                        database.sql(
                                        """
                                        select count(*) from platforms.post_figure f
                                        join platforms.post_figure_before b using (account, post, metric, part)
                                        where account = ? and post = ? and metric = 'VIEWS' and f.value > b.value
                                        """)
                                .params(account().id().value(), post())
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isPositive();
    }

    @Test
    void answerIsKeptAsItCameAndOnlyWhenItTellsAnythingNew() {
        read();
        int before = originals();
        read();
        assertThat(originals()).isEqualTo(before).isPositive();
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from platforms.account_figure f
                                        left join records.original o on o.id = f.original
                                        where f.account = ? and (o.id is null or o.source <> 'facebook/statistics')
                                        """)
                                .param(account().id().value())
                                .query((row, n) -> row.getInt(1))
                                .single())
                .as("figures without the answer that they stand in")
                .isZero();
    }

    private int originals() {
        return database.sql("select count(*) from records.original where source = ?")
                .param("facebook/statistics")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Test
    void whatThePlatformChangesAfterwardsIsChangedHereAndSaid() {
        read();
        assertThat(page()).doesNotContain("Ändrat i efterhand");
        sandbox.faults().oddities().set(Oddity.RECOUNTED);
        read();

        assertThat(page()).contains("Ändrat i efterhand", "ändrad av plattformen");
        sandbox.faults().clear();
        read();
        database.sql("update platforms.account_figure set before = null, changed_at = null")
                .update();
    }

    @Test
    void deadMetricIsSaidAndTheOthersAreReadUntilItLivesAgain() {
        sandbox.faults().oddities().set(Oddity.METRIC_DEAD);
        read();
        assertThat(page())
                .contains("Facebook lämnar inte längre ut ”Filmvisningar”.", "Personer som nåddes");

        sandbox.faults().clear();
        read();
        assertThat(page()).doesNotContain("lämnar inte längre ut");
    }

    @Test
    void smallPageIsToldWhyThereAreNoFigures() {
        sandbox.faults().oddities().set(Oddity.FEW_LIKES);
        read();

        assertThat(page()).contains("färre än 100 gillare");
        sandbox.faults().clear();
        read();
        assertThat(page()).doesNotContain("lämnar inte ut några siffror för sidan");
    }

    @Test
    void deadKeyAndSpentBudgetAreSaidHereAndTheConnectionIsAsItWas() {
        Connection before = connection();
        sandbox.faults().killToken(PAGE.id(), 460);
        read();
        assertThat(page()).contains("bytt lösenord");
        sandbox.faults().clear();
        sandbox.faults().limitRate(PAGE.id());
        read();
        assertThat(page()).contains("för många anrop");

        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().problem()).isEqualTo(before.problem());
        assertThat(connection().restUntil()).isEqualTo(before.restUntil());
        sandbox.faults().clear();
        read();
        pollUntilAnswered();
        assertThat(page()).doesNotContain("gick inte");
        assertThat(connection().pollOkAt()).isAfter(Instant.now().minusSeconds(120));
    }

    @Test
    void keyWithoutTheRightToFiguresIsSaidWithWhatMendsIt() {
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "insights"));
        read();

        assertThat(page()).contains("Anslut kontot på nytt och tillåt att statistiken läses.");
        read();
        assertThat(page()).doesNotContain("gick inte");
    }

    @Test
    void figuresGoOutAsTables() {
        read();

        assertThat(figures().table("dygn"))
                .contains("\"Dygn\";\"Mått\"", "\"Visningar\";\"betalt\"", "\"Följare\";\"alla\"");
        assertThat(figures().table("inlagg"))
                .contains("\"Publicerat\";\"Inlägg\"", post(), "\"Reaktioner\"");
    }

    @Test
    void readerOfAnotherCommitteeSeesNothing() {
        assertThat(figures().toAStranger()).isEqualTo(403);
    }
}
