package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.RowsRead;

/**
 * However much waits, a list is the same as if all of it were sorted, and no more is read than a
 * page of each account; nobody counts further than people are told. Nothing of this is left behind.
 */
@Transactional
@UppsiktTest
class ListsReadAPageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final int KEPT = 30_000;
    private static final int PAGE = 50;

    @Autowired ListRows lists;
    @Autowired JdbcClient database;

    private final List<AccountId> accounts = new ArrayList<>();
    private final PersonId me = new PersonId(UUID.randomUUID());

    @BeforeEach
    void fill() {
        for (int i = 0; i < 12; i++) {
            accounts.add(new AccountId(UUID.randomUUID()));
        }
        database.sql(
                        """
                        insert into inbox.item (contribution, account, started_at, due, state, handled_by, changed_at, confidential)
                        select gen_random_uuid(), (cast(:accounts as uuid[]))[1 + n * n % 13 % 12],
                            cast(:now as timestamptz),
                            case when n % 50 > 0 then cast(:now as timestamptz) + make_interval(mins => n * 7 % 9000 - 4000) end,
                            case when n % 3 = 0 then 'WAITING' else 'CLOSED' end,
                            case when n % 5 = 0 then cast(:me as uuid) end,
                            cast(:now as timestamptz) - make_interval(mins => n * 11 % 7000), n % 7 > 0
                        from generate_series(1, :kept) n
                        """)
                .param("accounts", texts(accounts))
                .param("now", NOW.toString())
                .param("me", me.value().toString())
                .param("kept", KEPT)
                .update();
        manySmallAccountsBeside();
        database.sql("analyze inbox.item").update();
    }

    /** The average account is then small, which says nothing of the large ones. */
    private void manySmallAccountsBeside() {
        database.sql(
                        """
                        insert into inbox.item (contribution, account, started_at, due, state, changed_at)
                        select gen_random_uuid(), gen_random_uuid(), cast(:now as timestamptz),
                            cast(:now as timestamptz) + make_interval(mins => n), 'WAITING',
                            cast(:now as timestamptz)
                        from generate_series(1, 3000) n
                        """)
                .param("now", NOW.toString())
                .update();
    }

    @Test
    void whatWaitsComesInItsOrderPageAfterPage() {
        assertThat(pages(after -> lists.waiting(clearance(accounts), null, null, after, PAGE)))
                .isEqualTo(sorted("state <> 'CLOSED' and due is not null", "due, contribution"));
    }

    @Test
    void soDoesWhatIsMineAndWhatIsLate() {
        assertThat(pages(after -> lists.waiting(clearance(accounts), me, null, after, PAGE)))
                .isEqualTo(
                        sorted(
                                "state <> 'CLOSED' and due is not null and handled_by = '"
                                        + me.value()
                                        + "'",
                                "due, contribution"));
        assertThat(pages(after -> lists.waiting(clearance(accounts), null, NOW, after, PAGE)))
                .isEqualTo(
                        sorted("state <> 'CLOSED' and due < '" + NOW + "'", "due, contribution"));
    }

    @Test
    void whatIsClosedComesNewestFirst() {
        assertThat(
                        pages(
                                after -> lists.closed(clearance(accounts), after, PAGE),
                                item ->
                                        new ListRows.Place(
                                                item.changedAt(), item.contribution().value())))
                .isEqualTo(sorted("state = 'CLOSED'", "changed_at desc, contribution desc"));
    }

    /** Six of seven are confidential. */
    @Test
    void whatMayNotBeReadIsNotThereAndNotEvenPassedBy() {
        Clearance open = new Clearance(Set.copyOf(accounts), Set.of());
        String waits = "not confidential and state <> 'CLOSED' and due is not null";
        assertThat(pages(after -> lists.waiting(open, null, null, after, PAGE)))
                .isEqualTo(sorted(waits, "due, contribution"));
        assertThat(pages(after -> lists.waiting(open, me, null, after, PAGE)))
                .isEqualTo(
                        sorted(
                                waits + " and handled_by = '" + me.value() + "'",
                                "due, contribution"));
        int most = (accounts.size() + 1) * PAGE;
        assertThat(read(() -> lists.waiting(open, null, null, null, PAGE)))
                .isLessThanOrEqualTo(most);
        assertThat(read(() -> lists.closed(open, null, PAGE))).isLessThanOrEqualTo(most);
        Clearance one = new Clearance(Set.copyOf(accounts), Set.of(accounts.getFirst()));
        assertThat(pages(after -> lists.waiting(one, null, null, after, PAGE)))
                .isEqualTo(
                        sorted(
                                "(not confidential or account = '"
                                        + accounts.getFirst().value()
                                        + "') and state <> 'CLOSED' and due is not null",
                                "due, contribution"));
    }

    @Test
    void noMoreIsReadThanAPageOfEachShelf() {
        int most = (2 * accounts.size() + 1) * PAGE;
        assertThat(read(() -> lists.waiting(clearance(accounts), null, null, null, PAGE)))
                .isLessThanOrEqualTo(most);
        assertThat(read(() -> lists.waiting(clearance(accounts), null, NOW, null, PAGE)))
                .isLessThanOrEqualTo(most);
        assertThat(read(() -> lists.waiting(clearance(accounts), me, null, null, PAGE)))
                .isLessThanOrEqualTo(most);
        assertThat(read(() -> lists.closed(clearance(accounts), null, PAGE)))
                .isLessThanOrEqualTo(most);
    }

    @Test
    void nobodyCountsFurtherThanPeopleAreTold() {
        long read =
                read(
                        () ->
                                assertThat(lists.counts(clearance(accounts), me, NOW).all().shown())
                                        .isEqualTo("fler än 500"));
        assertThat(read).isLessThanOrEqualTo(KEPT / 6);
    }

    @Test
    void whatIsFewIsCountedExactly() {
        AccountId one = new AccountId(UUID.randomUUID());
        database.sql("update inbox.item set account = ? where contribution = any(?)")
                .params(
                        one.value(),
                        sorted("state <> 'CLOSED' and due < '" + NOW + "'", "due").stream()
                                .limit(3)
                                .toArray(UUID[]::new))
                .update();
        ListRows.Counts counts = lists.counts(clearance(List.of(one)), me, NOW);
        assertThat(counts.all().shown()).isEqualTo("3");
        assertThat(lists.late(List.of(one), NOW))
                .isEqualTo(Map.of(one, new ListRows.Counts.Figure(3)));
    }

    private static List<UUID> pages(Function<ListRows.@Nullable Place, List<Item>> list) {
        return pages(
                list,
                item ->
                        new ListRows.Place(
                                Objects.requireNonNull(item.due()), item.contribution().value()));
    }

    private static List<UUID> pages(
            Function<ListRows.@Nullable Place, List<Item>> list,
            Function<Item, ListRows.Place> place) {
        List<UUID> read = new ArrayList<>();
        List<Item> page = list.apply(null);
        while (!page.isEmpty()) {
            page.forEach(item -> read.add(item.contribution().value()));
            page = list.apply(place.apply(page.getLast()));
        }
        return read;
    }

    private List<UUID> sorted(String which, String order) {
        return database.sql(
                        "select contribution from inbox.item where account = any(cast(? as uuid[])) and "
                                + which
                                + " order by "
                                + order)
                .param(texts(accounts))
                .query((row, number) -> Columns.id(row, "contribution"))
                .list();
    }

    private long read(Runnable list) {
        return RowsRead.during(database, list, "inbox.item");
    }

    private static Clearance clearance(List<AccountId> all) {
        return new Clearance(Set.copyOf(all), Set.copyOf(all));
    }

    private static String[] texts(List<AccountId> accounts) {
        return accounts.stream().map(account -> account.value().toString()).toArray(String[]::new);
    }
}
