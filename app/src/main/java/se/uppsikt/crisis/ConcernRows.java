package se.uppsikt.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** Which accounts a crisis concerns and concerned, and when. */
@Repository
class ConcernRows {
    private final JdbcClient database;

    ConcernRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An account that a crisis concerns.
     *
     * @param account null for all
     */
    record Concern(@Nullable AccountId account, Instant from) {}

    /** What goes on at this very moment. */
    List<Concern> running() {
        return database.sql("select account, from_at from crisis.concern where until_at is null")
                .query(
                        (row, _) -> {
                            UUID account = row.getObject("account", UUID.class);
                            return new Concern(
                                    account == null ? null : new AccountId(account),
                                    Columns.time(row, "from_at"));
                        })
                .list();
    }

    /** What the crisis was that concerned the account then. */
    Optional<String> at(AccountId account, Instant time) {
        return database.sql(
                        """
                        select c.what
                        from crisis.concern k join crisis.crisis c on c.id = k.crisis
                        where (k.account is null or k.account = :account)
                            and date_trunc('second', k.from_at) <= :time and (k.until_at is null or k.until_at > :time)
                        order by k.from_at limit 1
                        """)
                .param("account", account.value())
                .param("time", Columns.time(time))
                .query((row, _) -> row.getString("what"))
                .optional();
    }
}
