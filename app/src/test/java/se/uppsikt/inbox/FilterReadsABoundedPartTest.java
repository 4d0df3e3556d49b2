package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.RowsRead;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.inbox.views.Views;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * However much waits, and however little of it is what is asked for, a page reads no more than so
 * many; then it says so, and whoever goes on finds the one there is. Nothing of this is left.
 */
@Transactional
@UppsiktTest
class FilterReadsABoundedPartTest {
    private static final int KEPT = 20_000;

    @Autowired Listings listings;
    @Autowired Records records;
    @Autowired Access access;
    @Autowired JdbcClient database;

    private SupervisedAccount account;
    private ContributionId rare;

    @BeforeEach
    void muchWaits() {
        Instant now = Street.now();
        account = new SupervisedAccount(database, now.minus(Duration.ofDays(20)));
        rare = new Street(records, account.id).comment("Se https://exempel.se/sist", now);
        for (String state : List.of("WAITING", "CLOSED")) {
            database.sql(
                            """
                            insert into inbox.item (contribution, account, started_at, due, state, changed_at)
                            select gen_random_uuid(), cast(:account as uuid), due,
                                due - interval '30 days' - make_interval(secs => n),
                                :state, changed_at + make_interval(secs => n)
                            from inbox.item, generate_series(1, :kept) n where contribution = cast(:rare as uuid)
                            """)
                    .param("account", account.id.value().toString())
                    .param("rare", rare.value().toString())
                    .param("state", state)
                    .param("kept", KEPT)
                    .update();
        }
        database.sql("analyze inbox.item").update();
    }

    @Test
    void aPageReadsNoMoreThanSoManyAndSaysSo() {
        for (InboxFilter.View view :
                List.of(InboxFilter.View.ALL, InboxFilter.View.LATE, InboxFilter.View.CLOSED)) {
            Read<Listing> filtered = read(() -> listings.listing(johan(), links(view)));
            assertThat(filtered.what().rows()).isEmpty();
            assertThat(filtered.what().early()).isTrue();
            assertThat(filtered.what().next()).isNotNull();
            assertThat(filtered.rows()).as("%s", view).isLessThanOrEqualTo(8L * Views.EXAMINED);
        }
    }

    @Test
    void whoeverGoesOnFindsTheOneThereIsOnce() {
        List<ContributionId> found = new ArrayList<>();
        int pages = 0;
        @Nullable String after = null;
        do {
            Listing page = listings.listing(johan(), links(InboxFilter.View.ALL).from(after));
            page.rows().forEach(row -> found.add(row.item().contribution()));
            after = page.next();
            pages++;
        } while (after != null && pages < KEPT);
        assertThat(found).containsExactly(rare);
        assertThat(pages).isEqualTo(KEPT / Views.EXAMINED + 1);
    }

    private InboxFilter links(InboxFilter.View view) {
        Narrowing links = Narrowing.of(name -> name.equals("pekar") ? "lank" : null);
        return new InboxFilter(view, account.id, null, null, links);
    }

    /** Of the library, whose the account is. */
    private Employee johan() {
        return access.employee("johan.alm").orElseThrow();
    }

    private record Read<T>(T what, long rows) {}

    private <T> Read<T> read(Supplier<T> list) {
        long before = rowsRead();
        T what = list.get();
        return new Read<>(what, rowsRead() - before);
    }

    private long rowsRead() {
        return RowsRead.soFar(
                database, "inbox.item", "moderation.suggestion", "records.contribution");
    }
}
