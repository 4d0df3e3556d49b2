package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.WaitingPage.Figures;

/**
 * What waits for the registrar, the oldest first: whoever may not read messages does not pass them
 * by, however many there are (B6).
 */
@Transactional
@UppsiktTest
class WaitingIsReadByShelvesTest {
    private static final int KEPT = 14_000;
    private static final int PAGE = 100;

    private static final String FILLED =
            """
            insert into records.contribution (id, account, key, kind, direction, author_name, thread, text, written_at,
                captured_at, time_doubtful, placeholder, versions, media, answering, secret, header_print)
            select gen_random_uuid(), (cast(:accounts as uuid[]))[1 + n % 3], 'w' || n,
                case when n % 7 = 0 then 'COMMENT' else 'DIRECT_MESSAGE' end, 'RECEIVED', 'Kim', 'n', 'Hej',
                timestamptz '2012-01-01 00:00Z' + make_interval(hours => n * 7 % 10000), now(), false, false, 1, 0, 'NEW',
                n % 70 = 0, ''::bytea
            from generate_series(1, :kept) n
            """;

    @Autowired WaitingRows rows;
    @Autowired JdbcClient database;

    @Test
    void whoeverReadsAllSeesTheOldestOfAllAndOthersTheOldestOfWhatTheyRead() {
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
        same(new Clearance(all, all));
        same(new Clearance(all, Set.of(all.iterator().next())));
        same(new Clearance(all, Set.of()));
    }

    private void same(Clearance clearance) {
        long before = read();
        List<ContributionId> found =
                rows.standing(clearance, RegistrationState.UNDECIDED, null, PAGE);
        assertThat(read() - before).isLessThanOrEqualTo(6L * PAGE);
        long uncounted = read();
        Figures figures = rows.figures(clearance);
        assertThat(read() - uncounted)
                .as("nobody counts all that waits")
                .isLessThanOrEqualTo(6L * PAGE);
        assertThat(Figures.shown(figures.undecided())).isEqualTo("fler än 99");
        assertThat(Figures.shown(figures.toBeRegistered())).isEqualTo("0");
        assertThat(found)
                .isEqualTo(
                        database.sql(
                                        """
                                        select id from records.contribution
                                        where account = any(cast(:accounts as uuid[]))
                                            and (kind = 'COMMENT' and not secret
                                                or account = any(cast(:confidential as uuid[])))
                                        order by written_at, id limit 100
                                        """)
                                .params(clearance.columns())
                                .query((row, n) -> new ContributionId(Columns.id(row, "id")))
                                .list());
    }

    private long read() {
        return RowsRead.soFar(database, "records.contribution");
    }
}
