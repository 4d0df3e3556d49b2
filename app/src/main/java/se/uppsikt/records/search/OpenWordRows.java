package se.uppsikt.records.search;

import java.time.Instant;
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

    /**
     * A time on an account.
     *
     * @param until after its last moment
     */
    public record Stretch(AccountId account, Instant from, Instant until) {}

    /** The latest first; what is in two of the stretches is told once. */
    public List<Heard> received(List<Stretch> stretches, int limit) {
        return database.sql(
                        """
                        select distinct c.id, c.account, c.written_at, coalesce(c.text, '') as text
                        from unnest(cast(:accounts as uuid[]), cast(:from as timestamptz[]), cast(:until as timestamptz[]))
                            as s (account, begins, ends)
                        cross join lateral (
                            select id, account, written_at, text from records.contribution
                            where account = s.account and written_at >= s.begins and written_at < s.ends
                                and direction = 'RECEIVED' and kind <> 'DIRECT_MESSAGE'
                                and not secret and not never_shown and not placeholder
                                and not records.is_destroyed(id)
                            order by written_at desc, id desc limit :limit) c
                        order by c.written_at desc, c.id desc limit :limit
                        """)
                .param("accounts", Columns.ids(stretches, each -> each.account().value()))
                .param("from", Columns.times(stretches, Stretch::from))
                .param("until", Columns.times(stretches, Stretch::until))
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
