package se.uppsikt.inbox.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.RowsRead;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * However much is kept and however much one person has written, no more is read than a page of each
 * shelf, and what may not be read is not even passed by (B6). Nothing of this is left behind.
 */
@Transactional
@UppsiktTest
class EarlierIsReadByShelvesTest {
    private static final int KEPT = 14_000;
    private static final int PAGE = 51;

    /** Two of each account. */
    private static final int SHELVES = 6;

    /** Half of it is by one person, who mostly writes messages. */
    private static final String FILLED =
            """
            insert into records.contribution (id, account, key, kind, direction, author_platform_id, thread, text,
                written_at, captured_at, time_doubtful, placeholder, versions, media, answering, secret, never_shown,
                header_print)
            select gen_random_uuid(), (cast(:accounts as uuid[]))[1 + n % 3], 'e' || n,
                case when n % 7 = 0 then 'COMMENT' else 'DIRECT_MESSAGE' end, 'RECEIVED',
                case when n % 2 = 0 then 'much' else 'p' || n % 500 end, 'n', 'Hej',
                timestamptz '2012-01-01 00:00Z' + make_interval(hours => n * 7 % 10000), now(), false, false, 1, 0, 'NEW',
                n % 70 = 0, n % 110 = 0, ''::bytea
            from generate_series(1, :kept) n
            """;

    @Autowired EarlierRows rows;
    @Autowired Records records;
    @Autowired JdbcClient database;

    @Test
    void aPageIsTheSameAsIfAllWereSortedAndNoMoreIsRead() {
        Set<AccountId> all =
                Stream.generate(() -> new AccountId(UUID.randomUUID()))
                        .limit(3)
                        .collect(Collectors.toSet());
        database.sql(FILLED)
                .param("accounts", Columns.ids(all, AccountId::value))
                .param("kept", KEPT)
                .update();
        // A municipality has few accounts with much on each, and not the many of other tests.
        database.sql("alter table records.contribution alter column account set (n_distinct = 3)")
                .update();
        database.sql("analyze records.contribution").update();
        for (String author : List.of("much", "p17")) {
            same(author, new Clearance(all, all));
            same(author, new Clearance(all, Set.of(all.iterator().next())));
            same(author, new Clearance(all, Set.of()));
        }
    }

    private void same(String author, Clearance clearance) {
        List<ContributionId> sorted = sorted(author, clearance);
        List<ContributionId> found = new ArrayList<>();
        Contribution place = records.contribution(sorted.getFirst());
        found.add(place.id());
        while (true) {
            long before = read();
            List<ContributionId> page = rows.earlier(clearance, author, place, PAGE);
            assertThat(read() - before).isLessThanOrEqualTo((SHELVES + 1L) * PAGE);
            if (page.isEmpty()) {
                break;
            }
            found.addAll(page);
            place = records.contribution(page.getLast());
        }
        assertThat(found).isEqualTo(sorted);
    }

    private List<ContributionId> sorted(String author, Clearance clearance) {
        return database.sql(
                        """
                        select id from records.contribution
                        where account = any(cast(:accounts as uuid[])) and author_platform_id = :author
                            and not never_shown
                            and (kind = 'COMMENT' and not secret or account = any(cast(:confidential as uuid[])))
                        order by written_at desc, id desc
                        """)
                .params(clearance.columns())
                .param("author", author)
                .query((row, n) -> new ContributionId(Columns.id(row, "id")))
                .list();
    }

    private long read() {
        return RowsRead.soFar(database, "records.contribution");
    }
}
