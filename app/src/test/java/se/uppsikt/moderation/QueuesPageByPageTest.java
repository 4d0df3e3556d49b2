package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Records;

/** The page of moderation shows as much at a time as other lists do, and leaves nothing out. */
@Proves("M3")
@SecondProgramTest
class QueuesPageByPageTest {
    private static final Pattern ROW = Pattern.compile("/moderering/([0-9a-f-]{36})/ruta");

    /** What every list is filled with: more than a page, though not of every sort of row. */
    private static final int MANY = 60;

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private final Instant now = Desk.now();
    private FilledQueues filled;
    private Visitor lars;

    @BeforeEach
    void sitDown() {
        filled =
                new FilledQueues(
                        new Desk(records, accounts, access, judgements, transaction),
                        database,
                        now);
        lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
    }

    /** The page is shared with other tests, and they look at its beginning. */
    @AfterEach
    void tidyUp() {
        filled.empty();
    }

    @Test
    void everyRowIsSeenOnceThoughAllOfAListShareTheirTime() {
        List<UUID> reported = many(filled::reported);
        List<UUID> proposed = few(filled::proposed);
        List<UUID> late = new ArrayList<>(few(filled::hiddenTooLong));
        late.addAll(many(filled::entryLacking));
        List<UUID> second = few(filled::awaitingSecond);
        List<UUID> begun = many(filled::begun);
        List<UUID> pointedAt = many(filled::pointedAt);
        List<UUID> hidden = many(filled::hidden);

        List<UUID> seen = walk("/moderering");
        List<UUID> expected = new ArrayList<>(reported);
        expected.addAll(reported); // on two grounds each
        for (List<UUID> list : List.of(proposed, late, second, begun, pointedAt, hidden)) {
            assertThat(ofMine(seen, list)).containsExactlyInAnyOrderElementsOf(list);
            expected.addAll(list);
        }
        assertThat(ofMine(seen, filled.all())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(walk("/moderering?vy=polis")).containsAll(reported);
        assertThat(walk("/moderering?vy=larm"))
                .containsAll(late)
                .doesNotContainAnyElementsOf(hidden);
        assertThat(walk("/moderering?vy=andra-person")).containsAll(second);
        assertThat(walk("/moderering?vy=nasta-steg")).containsAll(begun);
        assertThat(walk("/moderering?vy=dolt"))
                .containsAll(hidden)
                .doesNotContainAnyElementsOf(late);
    }

    @Test
    void whatIsDecidedBetweenTwoPagesLeavesTheRestInPlace() {
        List<UUID> pointedAt = many(filled::pointedAt);
        String first = lars.see("/moderering?vy=regler").body();
        List<UUID> seen = new ArrayList<>(rows(first));
        UUID decided = pointedAt.stream().filter(seen::contains).findFirst().orElseThrow();
        UUID decidedUnseen =
                pointedAt.stream().filter(id -> !seen.contains(id)).findFirst().orElseThrow();
        filled.judge(decided, "hidden_at", now);
        filled.judge(decidedUnseen, "hidden_at", now);

        seen.addAll(walk(QueuePages.next(first)));

        assertThat(seen).doesNotHaveDuplicates().doesNotContain(decidedUnseen);
        List<UUID> left = new ArrayList<>(pointedAt);
        left.remove(decidedUnseen);
        assertThat(ofMine(seen, filled.all())).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void whatMovesOnBetweenTwoPagesOfAllIsSeenWhereItIsThen() {
        List<UUID> begun = many(filled::begun);
        List<UUID> hidden = many(filled::hidden);
        List<UUID> seen = new ArrayList<>();
        String page = lars.see("/moderering").body();
        seen.addAll(rows(page));
        List<UUID> unseen = begun.stream().filter(id -> !seen.contains(id)).toList();
        UUID moved = unseen.getFirst();
        database.sql("delete from moderation.judgement where contribution = ?")
                .param(moved)
                .update();
        filled.judge(moved, "hidden_at", now);
        UUID shownAgain = hidden.getLast();
        database.sql("delete from moderation.judgement where contribution = ?")
                .param(shownAgain)
                .update();

        seen.addAll(walk(QueuePages.next(page)));

        List<UUID> expected = new ArrayList<>(filled.all());
        expected.remove(shownAgain);
        assertThat(ofMine(seen, filled.all())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void messagesThatCannotBeTakenAwayHideNothingBehindThem() {
        UUID oldest = filled.pointedAt(0);
        for (int i = 0; i < 2 * Filling.PAGE + 10; i++) {
            filled.message("Jag heter 850709-9805");
        }
        assertThat(ofMine(walk("/moderering?vy=regler"), filled.all())).containsExactly(oldest);
    }

    @Test
    void aBrokenAddressBeginsAnew() {
        UUID one = filled.pointedAt(0);
        for (String broken :
                List.of(
                        "nonsens",
                        "regler_x_y_z",
                        "regler_%2B999999999-12-31T23:59:59Z_" + one + "_",
                        "alla_2026-01-01T00:00:00Z_" + one + "_")) {
            assertThat(rows(lars.see("/moderering?vy=regler&efter=" + broken).body()))
                    .contains(one);
        }
        assertThat(
                        lars.see(
                                        "/moderering?vy=okand&efter=polis_2026-01-01T00:00:00Z_"
                                                + one
                                                + "_x")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsFewIsCountedAndNobodyCountsWithoutEnd() {
        assertThat(new Overview.Figure(500).shown()).isEqualTo("500");
        assertThat(new Overview.Figure(501).shown()).isEqualTo("fler än 500");
        many(filled::pointedAt);
        assertThat(lars.see("/moderering?vy=regler").body())
                .contains("Reglerna pekar <b class=\"\">fler än " + Filling.PAGE + "</b>");
        many(filled::awaitingSecond);
        String shown = lars.see("/moderering?vy=andra-person").body();
        int counted =
                database.sql(
                                "select count(*) from moderation.judgement where closed_at is null and stands = 'SECOND'")
                        .query(Integer.class)
                        .single();
        assertThat(shown).contains("Behöver en andra person <span class=\"second\">" + counted);
    }

    private List<UUID> walk(String from) {
        List<UUID> seen = new ArrayList<>();
        for (String page : QueuePages.of(lars, from)) {
            List<UUID> rows = rows(page);
            assertThat(rows).as(from).hasSizeLessThanOrEqualTo(Filling.PAGE);
            seen.addAll(rows);
        }
        return seen;
    }

    private static List<UUID> rows(String page) {
        return ROW.matcher(page).results().map(row -> UUID.fromString(row.group(1))).toList();
    }

    private static List<UUID> ofMine(List<UUID> seen, List<UUID> mine) {
        return seen.stream().filter(mine::contains).toList();
    }

    private static List<UUID> many(IntFunction<UUID> one) {
        return IntStream.range(0, MANY).mapToObj(one).toList();
    }

    private static List<UUID> few(IntFunction<UUID> one) {
        return IntStream.range(0, 5).mapToObj(one).toList();
    }
}
