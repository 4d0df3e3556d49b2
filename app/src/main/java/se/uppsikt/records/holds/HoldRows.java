package se.uppsikt.records.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** Which cause holds what. A row gets its end and is never deleted. */
@Repository
class HoldRows {
    private final JdbcClient database;

    HoldRows(JdbcClient database) {
        this.database = database;
    }

    /** What is to be held or let go, and on which account it is. */
    record Held(ContributionId contribution, AccountId account, boolean onHold) {}

    /**
     * Nobody else decides about them until the transaction is over; in one order for everybody.
     *
     * @return those that are held by nothing yet; what is disposed of is nothing to hold
     */
    List<Held> lock(Collection<ContributionId> contributions) {
        return database
                .sql(
                        """
                        select id, account, on_hold from records.contribution
                        where id = any(cast(? as uuid[])) and retention <> 'DISPOSED'
                        order by id for update
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(HoldRows::held)
                .list()
                .stream()
                .filter(each -> !each.onHold())
                .toList();
    }

    /** By this cause, for as long as nobody says otherwise. */
    void place(
            UUID cause,
            Collection<ContributionId> contributions,
            @Nullable UUID portion,
            Instant at) {
        database.sql(
                        """
                        insert into records.hold (contribution, cause, placed_at, portion)
                        select id, :cause, :at, cast(:portion as uuid) from unnest(cast(:ids as uuid[])) as asked (id)
                        on conflict (contribution, cause) do update set until = null, ended_at = null
                        """)
                .param("cause", cause)
                .param("at", Columns.time(at))
                .param("portion", portion == null ? null : portion.toString())
                .param("ids", ContributionId.columns(contributions))
                .update();
    }

    Set<ContributionId> known(UUID cause, Collection<ContributionId> contributions) {
        return database.sql(
                        "select contribution from records.hold where cause = ? and contribution = any(cast(? as uuid[]))")
                .params(cause, ContributionId.columns(contributions))
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .set();
    }

    void until(UUID cause, Instant until) {
        database.sql("update records.hold set until = ? where cause = ? and ended_at is null")
                .params(Columns.time(until), cause)
                .update();
    }

    /** It belongs to no portion any more. */
    void until(UUID cause, ContributionId contribution, Instant until) {
        database.sql(
                        """
                        update records.hold set until = ?, portion = null
                        where cause = ? and contribution = ? and ended_at is null
                        """)
                .params(Columns.time(until), cause, contribution.value())
                .update();
    }

    void withoutEnd(UUID cause) {
        database.sql("update records.hold set until = null where cause = ? and ended_at is null")
                .param(cause)
                .update();
    }

    List<DisposalHold> over(Instant now, int limit) {
        return database.sql(
                        """
                        select contribution, cause, placed_at, until from records.hold
                        where until <= ? and ended_at is null order by until, contribution limit ?
                        """)
                .params(Columns.time(now), limit)
                .query(
                        (row, _) ->
                                new DisposalHold(
                                        new ContributionId(Columns.id(row, "contribution")),
                                        Columns.id(row, "cause"),
                                        Columns.time(row, "placed_at"),
                                        Columns.timeOrNull(row, "until")))
                .list();
    }

    /**
     * Ends what is over of these.
     *
     * @return those that nothing holds any more
     */
    List<Held> end(Collection<ContributionId> contributions, Instant now) {
        database.sql(
                        """
                        update records.hold set ended_at = :now
                        where contribution = any(cast(:ids as uuid[])) and until <= :now and ended_at is null
                        """)
                .param("now", Columns.time(now))
                .param("ids", ContributionId.columns(contributions))
                .update();
        return database.sql(
                        """
                        select id, account, on_hold from records.contribution c
                        where id = any(cast(? as uuid[])) and on_hold and not exists (
                            select from records.hold h where h.contribution = c.id and h.ended_at is null)
                        order by id
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(HoldRows::held)
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new ContributionId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                row.getBoolean("on_hold"));
    }
}
