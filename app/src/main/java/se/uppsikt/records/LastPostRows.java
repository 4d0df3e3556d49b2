package se.uppsikt.records;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.LastPosts;
import se.uppsikt.base.database.Columns;

/** When each account last wrote anything itself; reads the newest only, by the index. */
@Repository
class LastPostRows implements LastPosts {
    private final JdbcClient database;

    LastPostRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<AccountId, Instant> lastPosts(Collection<AccountId> accounts) {
        Map<AccountId, Instant> last = new HashMap<>();
        database.sql(
                        """
                        select wanted.account, newest.written_at
                        from unnest(cast(? as uuid[])) as wanted (account)
                        cross join lateral (
                            select written_at from records.contribution c
                            where c.account = wanted.account and direction = 'DRAWN_UP'
                            order by written_at desc limit 1) newest
                        """)
                .param(Columns.ids(accounts, AccountId::value))
                .query(
                        row -> {
                            last.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    Columns.time(row, "written_at"));
                        });
        return last;
    }
}
