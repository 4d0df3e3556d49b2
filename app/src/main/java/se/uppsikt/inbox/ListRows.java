package se.uppsikt.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;

/** The lists of the inbox: what waits longest first, what was closed last first. */
@Repository
class ListRows {
    private static final String WAITING =
            """
            select * from inbox.item
            where state <> 'CLOSED' and due is not null and account = any(cast(:accounts as uuid[]))
              and (cast(:mine as uuid) is null or coalesce(taken_by, handled_by) = cast(:mine as uuid))
              and (cast(:late as timestamptz) is null or due < cast(:late as timestamptz))
              and (cast(:at as timestamptz) is null or (due, contribution) > (cast(:at as timestamptz), cast(:id as uuid)))
            order by due, contribution limit :limit
            """;
    private static final String CLOSED =
            """
            select * from inbox.item
            where state = 'CLOSED' and account = any(cast(:accounts as uuid[]))
              and (cast(:at as timestamptz) is null or (changed_at, contribution) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by changed_at desc, contribution desc limit :limit
            """;

    private final JdbcClient database;

    ListRows(JdbcClient database) {
        this.database = database;
    }

    /** The last row of the page before. */
    record Place(Instant at, UUID id) {}

    /**
     * @param mine only what this person has in hand or did the last act on; null for everybody's
     * @param late only what was due before; null for all
     */
    List<Item> waiting(
            Collection<AccountId> accounts,
            @Nullable PersonId mine,
            @Nullable Instant late,
            @Nullable Place after,
            int limit) {
        return page(database.sql(WAITING), accounts, after, limit)
                .param("mine", mine == null ? null : mine.value())
                .param("late", late == null ? null : ItemRows.time(late))
                .query(ItemRows::item)
                .list();
    }

    List<Item> closed(Collection<AccountId> accounts, @Nullable Place after, int limit) {
        return page(database.sql(CLOSED), accounts, after, limit).query(ItemRows::item).list();
    }

    /** How many wait, how many of them are mine, how many are late. */
    public record Counts(long all, long mine, long late) {}

    Counts counts(Collection<AccountId> accounts, PersonId me, Instant now) {
        return database.sql(
                        """
                        select count(*) as "all",
                               count(*) filter (where coalesce(taken_by, handled_by) = cast(:me as uuid)) as mine,
                               count(*) filter (where due < :now) as late
                        from inbox.item
                        where state <> 'CLOSED' and due is not null and account = any(cast(:accounts as uuid[]))
                        """)
                .param("me", me.value())
                .param("now", ItemRows.time(now))
                .param("accounts", values(accounts))
                .query(
                        (row, _) ->
                                new Counts(
                                        row.getLong("all"),
                                        row.getLong("mine"),
                                        row.getLong("late")))
                .single();
    }

    /** How many are late on each account that has any. */
    Map<AccountId, Long> late(Instant now) {
        Map<AccountId, Long> late = new HashMap<>();
        database.sql(
                        """
                        select account, count(*) as late from inbox.item
                        where state <> 'CLOSED' and due < ? group by account
                        """)
                .param(ItemRows.time(now))
                .query(
                        row -> {
                            late.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    row.getLong("late"));
                        });
        return late;
    }

    /** How many items of the account are not closed and wait for somebody. */
    long open(AccountId account) {
        return database.sql(
                        """
                        select count(*) from inbox.item
                        where account = ? and state <> 'CLOSED'
                          and (due is not null or state = 'UNDER_WAY')
                        """)
                .param(account.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static JdbcClient.StatementSpec page(
            JdbcClient.StatementSpec statement,
            Collection<AccountId> accounts,
            @Nullable Place after,
            int limit) {
        return statement
                .param("accounts", values(accounts))
                .param("at", after == null ? null : ItemRows.time(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit);
    }

    private static @Nullable String[] values(Collection<AccountId> accounts) {
        return ItemRows.texts(accounts, account -> account.value().toString());
    }
}
