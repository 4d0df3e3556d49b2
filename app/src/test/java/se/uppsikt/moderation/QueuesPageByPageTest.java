package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
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
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Author;
import se.uppsikt.records.Records;

/** The page of moderation shows as much at a time as other lists do, and leaves nothing out. */
@Proves("M3")
@UppsiktTest
class QueuesPageByPageTest {
    private static final Pattern ROW = Pattern.compile("/moderering/([0-9a-f-]{36})/ruta");
    private static final Pattern NEXT =
            Pattern.compile("href=\"(/moderering\\?[^\"]*efter=[^\"]+)\"");

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
    private final List<UUID> mine = new ArrayList<>();
    private Desk desk;
    private Visitor lars;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
        lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
    }

    /** The page is shared with other tests, and they look at its beginning. */
    @AfterEach
    void tidyUp() {
        for (String table : List.of("judgement", "suggestion", "police_report", "release")) {
            database.sql("delete from moderation." + table + " where contribution = any(?)")
                    .param(mine.toArray(UUID[]::new))
                    .update();
        }
    }

    @Test
    void everyRowIsSeenOnceThoughAllOfAListShareTheirTime() {
        List<UUID> reported = many(this::reported);
        List<UUID> proposed = few(this::proposed);
        List<UUID> late = new ArrayList<>(few(this::hiddenTooLong));
        late.addAll(many(this::entryLacking));
        List<UUID> second = few(this::awaitingSecond);
        List<UUID> begun = many(this::begun);
        List<UUID> pointedAt = many(this::pointedAt);
        List<UUID> hidden = many(this::hidden);

        List<UUID> seen = walk("/moderering");
        List<UUID> expected = new ArrayList<>(reported);
        expected.addAll(reported); // on two grounds each
        for (List<UUID> list : List.of(proposed, late, second, begun, pointedAt, hidden)) {
            assertThat(ofMine(seen, list)).containsExactlyInAnyOrderElementsOf(list);
            expected.addAll(list);
        }
        assertThat(ofMine(seen, mine)).containsExactlyInAnyOrderElementsOf(expected);
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
        List<UUID> pointedAt = many(this::pointedAt);
        String first = lars.see("/moderering?vy=regler").body();
        List<UUID> seen = new ArrayList<>(rows(first));
        UUID decided = pointedAt.stream().filter(seen::contains).findFirst().orElseThrow();
        UUID decidedUnseen =
                pointedAt.stream().filter(id -> !seen.contains(id)).findFirst().orElseThrow();
        judge(decided, "hidden_at", now);
        judge(decidedUnseen, "hidden_at", now);

        seen.addAll(walk(next(first)));

        assertThat(seen).doesNotHaveDuplicates().doesNotContain(decidedUnseen);
        List<UUID> left = new ArrayList<>(pointedAt);
        left.remove(decidedUnseen);
        assertThat(ofMine(seen, mine)).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void whatMovesOnBetweenTwoPagesOfAllIsSeenWhereItIsThen() {
        List<UUID> begun = many(this::begun);
        List<UUID> hidden = many(this::hidden);
        List<UUID> seen = new ArrayList<>();
        String page = lars.see("/moderering").body();
        seen.addAll(rows(page));
        List<UUID> unseen = begun.stream().filter(id -> !seen.contains(id)).toList();
        UUID moved = unseen.getFirst();
        database.sql("delete from moderation.judgement where contribution = ?")
                .param(moved)
                .update();
        judge(moved, "hidden_at", now);
        UUID shownAgain = hidden.getLast();
        database.sql("delete from moderation.judgement where contribution = ?")
                .param(shownAgain)
                .update();

        seen.addAll(walk(next(page)));

        List<UUID> expected = new ArrayList<>(mine);
        expected.remove(shownAgain);
        assertThat(ofMine(seen, mine)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void messagesThatCannotBeTakenAwayHideNothingBehindThem() {
        UUID oldest = pointedAt(0);
        for (int i = 0; i < 2 * Filling.PAGE + 10; i++) {
            mine.add(
                    desk.written(
                                    Desk.id(),
                                    "Jag heter 850709-9805",
                                    new Author(Desk.id(), "Kim"),
                                    se.uppsikt.records.ContributionKind.DIRECT_MESSAGE,
                                    se.uppsikt.records.Direction.RECEIVED,
                                    now.plusSeconds(1))
                            .id()
                            .value());
        }
        assertThat(ofMine(walk("/moderering?vy=regler"), mine)).containsExactly(oldest);
    }

    @Test
    void aBrokenAddressBeginsAnew() {
        UUID one = pointedAt(0);
        for (String broken :
                List.of("nonsens", "regler_x_y_z", "alla_2026-01-01T00:00:00Z_" + one + "_")) {
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
        many(this::awaitingSecond);
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
        String address = from;
        while (!address.isEmpty()) {
            String page = lars.see(address).body();
            List<UUID> rows = rows(page);
            address = next(page);
            assertThat(rows).as(from).hasSizeLessThanOrEqualTo(Filling.PAGE);
            seen.addAll(rows);
        }
        return seen;
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        return next.find() ? next.group(1).replace("&amp;", "&") : "";
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

    private UUID comment(String text) {
        UUID id = desk.comment(Desk.id(), text, new Author(Desk.id(), "Kim"), now).id().value();
        mine.add(id);
        return id;
    }

    private UUID pointedAt(int number) {
        return comment("Jag ska döda dig " + number);
    }

    private UUID hidden(int number) {
        return judge(comment("Hej " + number), "hidden_at", now);
    }

    private UUID hiddenTooLong(int number) {
        UUID id = judge(comment("Hej " + number), "hidden_at", now.minus(Duration.ofDays(40)));
        database.sql("update moderation.judgement set secret = true where contribution = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID begun(int number) {
        return judge(comment("Hej " + number), "begun_at", now);
    }

    private UUID awaitingSecond(int number) {
        UUID id = begun(number);
        database.sql("update moderation.judgement set second_person = true where contribution = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID entryLacking(int number) {
        UUID id = begun(number);
        database.sql(
                        """
                        update moderation.judgement set secured_at = begun_at, secured_hash = 'h', secured_versions = 1,
                            removed_at = cast(? as timestamptz) where contribution = ?
                        """)
                .params(now.minus(Duration.ofDays(40)).toString(), id)
                .update();
        return id;
    }

    private UUID judge(UUID id, String what, Instant at) {
        database.sql(
                        """
                        insert into moderation.judgement (contribution, account, version, ground, ground_name, legal_basis,
                            motive, guideline, begun_by, begun_label, last_deed, last_by, last_at, %s)
                        values (?, ?, 1, 'hot', 'Hot', 'BrB 4 kap. 5 §', 'Hotfullt', 1, ?, 'Kim', 'BEGIN', 'Kim',
                            cast(? as timestamptz), cast(? as timestamptz))
                        """
                                .formatted(what))
                .params(
                        id,
                        desk.page().id().value(),
                        UUID.randomUUID(),
                        now.toString(),
                        at.toString())
                .update();
        return id;
    }

    private UUID reported(int number) {
        UUID id = comment("Hej " + number);
        for (String ground : List.of("hot", "krankning")) {
            database.sql(
                            """
                            insert into moderation.police_report (contribution, ground, account, ground_name, urgent,
                                created_at, due_at)
                            values (?, ?, ?, 'Hot', ?, cast(? as timestamptz), cast(? as timestamptz))
                            """)
                    .params(
                            id,
                            ground,
                            desk.page().id().value(),
                            number % 2 == 0,
                            now.toString(),
                            now.toString())
                    .update();
        }
        return id;
    }

    private UUID proposed(int number) {
        UUID id = comment("Hej " + number);
        database.sql(
                        """
                        insert into moderation.release (contribution, account, reference, motive, proposed_by,
                            proposed_label, proposed_at)
                        values (?, ?, 'K-1', 'Nedlagt', ?, 'Kim', cast(? as timestamptz))
                        """)
                .params(id, desk.page().id().value(), UUID.randomUUID(), now.toString())
                .update();
        return id;
    }
}
