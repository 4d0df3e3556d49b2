package se.uppsikt.records.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/**
 * What people have written openly: no message, nothing that is marked secret, is never to be shown
 * or is disposed of.
 */
@Repository
public class OpenWordRows {
    private final JdbcClient database;

    OpenWordRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something that somebody has written.
     *
     * @param text empty where there are no words
     */
    public record Heard(ContributionId id, AccountId account, Instant at, String text) {}

    /** The latest first. */
    public List<Heard> received(
            Collection<AccountId> accounts, Instant from, Instant until, int limit) {
        return database.sql(
                        """
                        select c.id, c.account, c.written_at, coalesce(c.text, '') as text
                        from unnest(cast(:accounts as uuid[])) as a (id)
                        cross join lateral (
                            select id, account, written_at, text from records.contribution
                            where account = a.id and written_at >= :from and written_at < :until
                                and direction = 'RECEIVED' and kind <> 'DIRECT_MESSAGE'
                                and not secret and not never_shown and not placeholder
                                and not records.is_destroyed(id)
                            order by written_at desc, id desc limit :limit) c
                        order by c.written_at desc, c.id desc limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("from", Columns.time(from))
                .param("until", Columns.time(until))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Heard(
                                        new ContributionId(Columns.id(row, "id")),
                                        new AccountId(Columns.id(row, "account")),
                                        Columns.time(row, "written_at"),
                                        row.getString("text")))
                .list();
    }
}
