package se.uppsikt.platforms.commands;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.PlatformKey;

/** SQL of what is something else than a command's own outcome. */
@Repository
class TakenRows {
    private final JdbcClient jdbc;

    TakenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What other commands have made, about the same contribution or lately on the same account, and
     * what a person has dismissed.
     */
    Set<PlatformKey> taken(Held held) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select result as key from platforms.command c
                                where account = :account and id <> :id and result is not null
                                  and (about = :about or settled_at >= (select sent_at - interval '1 hour'
                                       from platforms.command where id = :id))
                                union
                                select key from platforms.found
                                where command = :id and dismissed_at is not null
                                """)
                        .param("account", held.command().account().value())
                        .param("about", held.command().about().value())
                        .param("id", held.command().id().value())
                        .query((row, n) -> new PlatformKey(row.getString("key")))
                        .list());
    }

    /** Those of the keys that a command has made. */
    Set<PlatformKey> results(AccountId account, Collection<PlatformKey> keys) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select result from platforms.command
                                where account = :account and result = any(:keys)
                                """)
                        .param("account", account.value())
                        .param("keys", keys.stream().map(PlatformKey::value).toArray(String[]::new))
                        .query((row, n) -> new PlatformKey(row.getString("result")))
                        .list());
    }

    void echoed(List<ParsedDelivery.Echo> echoes) {
        if (echoes.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into platforms.echo (account, key, program)
                        select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
                        on conflict (account, key) do nothing
                        """)
                .param(1, Columns.ids(echoes, echo -> echo.account().value()))
                .param(2, Columns.texts(echoes, echo -> echo.key().value()))
                .param(3, Columns.texts(echoes, ParsedDelivery.Echo::program))
                .update();
    }

    /** Those of the keys that no program has sent, as the platform has told. */
    Set<PlatformKey> byPeople(AccountId account, Collection<PlatformKey> keys) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select key from platforms.echo
                                where account = :account and key = any(:keys) and program is null
                                """)
                        .param("account", account.value())
                        .param("keys", keys.stream().map(PlatformKey::value).toArray(String[]::new))
                        .query((row, n) -> new PlatformKey(row.getString("key")))
                        .list());
    }

    /**
     * Whether another command explains that the platform says it has been done before: the same
     * comment answered in a message, or the same words sent.
     */
    boolean wasDoneByAnother(Held held) {
        return jdbc.sql(
                        """
                        select exists (select 1 from platforms.command c
                            join platforms.command this on this.id = :id
                            where c.id <> this.id and c.account = this.account and c.deed = this.deed
                              and c.result is not null
                              and (c.text = this.text
                                   or c.about = this.about and c.deed = 'PRIVATE_ANSWER'))
                        """)
                .param("id", held.command().id().value())
                .query(Boolean.class)
                .single();
    }
}
