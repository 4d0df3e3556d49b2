package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.PlatformKey;

/** SQL of the answers that a person knows to be on the platform, which the platform never named. */
@Repository
class ConfirmedRows {
    private final JdbcClient jdbc;

    ConfirmedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer without a name.
     *
     * @param from when it was first sent, or ordered when it never was sent from here
     * @param until when the person told that it is there
     * @param byHand whether the person has written it there
     */
    record Confirmed(Held held, Instant from, Instant until, boolean byHand) {}

    /** Those that may have been written between these times, the first sent first. */
    List<Confirmed> between(AccountId account, Instant first, Instant last) {
        return jdbc.sql(
                        CommandRows.COLUMNS
                                + """
                                    , coalesce(sent_at, ordered_at) as since, proof is not null as by_hand
                                from platforms.command
                                where account = :account and result is null and state = 'DONE'
                                    and deed in ('ANSWER', 'PRIVATE_ANSWER')
                                    and settled_at >= :first and coalesce(sent_at, ordered_at) <= :last
                                order by since, id
                                for update
                                """)
                .param("account", account.value())
                .param("first", Columns.time(first))
                .param("last", Columns.time(last))
                .query(
                        (row, n) ->
                                new Confirmed(
                                        CommandRows.row(row, n),
                                        Columns.time(row, "since"),
                                        Columns.time(row, "settled_at"),
                                        row.getBoolean("by_hand")))
                .list();
    }

    /** The platform has told what it calls it. */
    void named(CommandId command, PlatformKey key) {
        jdbc.sql("update platforms.command set result = ? where id = ? and result is null")
                .params(key.value(), command.value())
                .update();
    }
}
