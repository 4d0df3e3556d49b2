package se.uppsikt.records.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Kept;
import se.uppsikt.records.NarrowReading;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.Office;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.threads.Threads.ThreadEntry;
import se.uppsikt.records.threads.Threads.ThreadPart;
import se.uppsikt.records.threads.Threads.ThreadPart.Side;

/**
 * A post may get a hundred thousand comments. They are read through a connection that breaks when
 * the database hands it more than a small part of them at once (H1, A4).
 */
@UppsiktTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongThreadsAreReadInPartsTest {
    private static final int COMMENTS = 1500;
    private static final int ANSWERED_EVERY = 50;
    private static final String LONG = "Ett långt bidrag om trafiken vid skolan. ".repeat(8);

    @Autowired Records records;
    @Autowired DataSource database;

    private final Map<String, Integer> depths = new HashMap<>();
    private final List<String> readingOrder = new ArrayList<>();
    private Office office;
    private JdbcClient narrow;
    private TransactionTemplate moment;
    private Threads threads;

    @BeforeAll
    void keepALongThread() throws Exception {
        office = new Office(records);
        List<Observation> all = new ArrayList<>();
        all.add(said("post", null, 0));
        expect("post", 0);
        for (int i = 1; i <= COMMENTS; i++) {
            String comment = "c%04d".formatted(i);
            all.add(said(comment, "post", i));
            expect(comment, 1);
            if (i % ANSWERED_EVERY == 0) {
                String answer = "svar-" + comment;
                all.add(said(answer, comment, COMMENTS + i));
                expect(answer, 2);
            }
        }
        for (int from = 0; from < all.size(); from += 500) {
            records.keep(all.subList(from, Math.min(all.size(), from + 500)));
        }
        fence();
    }

    @Test
    void theWholeThreadIsReadInReadingOrderAndNeverAtOnce() {
        List<String> read = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        moment.executeWithoutResult(
                _ ->
                        threads.whole(
                                office.account,
                                List.of(new PlatformKey("post")),
                                null,
                                page -> {
                                    pages.add(page.size());
                                    for (ThreadEntry placed : page) {
                                        String key = key(placed.kept());
                                        read.add(key);
                                        assertThat(placed.depth()).isEqualTo(depths.get(key));
                                        assertThat(placed.kept().versions()).hasSize(1);
                                    }
                                }));
        assertThat(read).isEqualTo(readingOrder);
        assertThat(pages).hasSizeGreaterThan(7).allMatch(size -> size <= 200);
    }

    @Test
    void theConnectionWouldHaveBrokenOnTheWholeThread() {
        assertThatThrownBy(
                        () ->
                                narrow.sql(
                                                "select text from records.contribution where account = ?")
                                        .param(office.account.value())
                                        .query(String.class)
                                        .list())
                .rootCause()
                .hasMessageContaining("maxResultBuffer");
    }

    @Test
    void fromPartToPartNothingIsLostAndNothingDoubled() {
        Contribution middle = office.contribution("c0734");
        ThreadPart part = threads.part(middle, Side.AROUND, 100, true);
        assertThat(part.whole()).isEqualTo(readingOrder.size());
        assertThat(keys(part.part())).hasSize(101).contains("c0684", "c0734", "c0784");

        List<String> read = new ArrayList<>(keys(part.part()));
        ThreadPart earlier = part;
        while (earlier.before() > 0) {
            earlier =
                    threads.part(earlier.part().getFirst().contribution(), Side.EARLIER, 100, true);
            read.addAll(0, keys(earlier.part()));
        }
        ThreadPart later = part;
        while (later.after() > 0) {
            later = threads.part(later.part().getLast().contribution(), Side.LATER, 100, true);
            read.addAll(keys(later.part()));
        }
        assertThat(read)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(readingOrder)
                .isSortedAccordingTo((a, b) -> time(a).compareTo(time(b)));
    }

    @Test
    void aPartBringsThePostWhatItAnswersAndTheAnswersToTheChosenOne() {
        ThreadPart comment = threads.part(office.contribution("c0050"), Side.AROUND, 20, true);
        assertThat(keys(comment.context())).containsExactlyInAnyOrder("post", "svar-c0050");

        ThreadPart answer = threads.part(office.contribution("svar-c0050"), Side.AROUND, 2, true);
        assertThat(keys(answer.part())).containsExactly("c1500", "svar-c0050", "svar-c0100");
        assertThat(keys(answer.context())).containsExactlyInAnyOrder("post", "c0050", "c0100");
    }

    private void expect(String key, int depth) {
        readingOrder.add(key);
        depths.put(key, depth);
    }

    private void fence() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        HikariDataSource known = database.unwrap(HikariDataSource.class);
        source.setUrl(known.getJdbcUrl());
        source.setUser(known.getUsername());
        source.setMaxResultBuffer("300K");
        narrow = JdbcClient.create(source);
        moment = new TransactionTemplate(new DataSourceTransactionManager(source));
        threads = new Threads(new ThreadRows(narrow), NarrowReading.of(narrow));
    }

    private Written said(String key, @Nullable String parent, int second) {
        Written w = office.writtenAt(key, LONG + key, Office.NOON.plusSeconds(second));
        return new Written(
                w.account(),
                w.key(),
                parent == null ? ContributionKind.POST : w.kind(),
                w.direction(),
                w.author(),
                parent == null ? null : new PlatformKey(parent),
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                w.original());
    }

    private Integer time(String key) {
        return key.startsWith("svar-")
                ? COMMENTS + Integer.parseInt(key.substring(6))
                : key.equals("post") ? 0 : Integer.parseInt(key.substring(1));
    }

    private static List<String> keys(List<Kept> entries) {
        return entries.stream().map(LongThreadsAreReadInPartsTest::key).toList();
    }

    private static String key(Kept kept) {
        return kept.contribution().key().value();
    }
}
