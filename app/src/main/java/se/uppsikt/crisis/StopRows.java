package se.uppsikt.crisis;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** What a crisis stops, and stopped. */
@Repository
class StopRows {
    private final JdbcClient database;

    StopRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A crisis that stopped it, in its own words.
     *
     * @param goesOn whether the account is among those that it concerns still
     */
    record Stopped(String what, boolean goesOn) {}

    /**
     * Whether a crisis concerns the account, or did after this was due. An exemption counts only
     * when it covers all of that time: what was due while it was stopped never goes by itself.
     */
    Optional<Stopped> stop(AccountId account, Instant due) {
        return database.sql(
                        """
                        select c.what, k.until_at is null as goes_on
                        from crisis.concern k join crisis.crisis c on c.id = k.crisis
                        where (k.account is null or k.account = :account)
                          and (k.until_at is null or k.until_at > :due)
                          and not exists (
                            select 1 from crisis.exemption e
                            where e.crisis = k.crisis and (e.account is null or e.account = :account)
                              and e.from_at <= greatest(k.from_at, :due)
                              and (e.until_at is null or e.until_at >= k.until_at))
                        order by k.until_at desc nulls first limit 1
                        """)
                .param("account", account.value())
                .param("due", Columns.time(due))
                .query((row, _) -> new Stopped(row.getString("what"), row.getBoolean("goes_on")))
                .optional();
    }
}
