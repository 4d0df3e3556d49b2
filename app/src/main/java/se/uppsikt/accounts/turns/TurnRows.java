package se.uppsikt.accounts.turns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.remembered.Remembered;

/** The turns, those that are over too. */
@Repository
class TurnRows {
    private final JdbcClient database;
    private final Remembered remembered;

    TurnRows(JdbcClient database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    void add(Turn turn) {
        database.sql(
                        """
                        insert into accounts.turn
                            (id, account, host, kind, from_at, until_at, purpose, granted_by,
                             granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        turn.id().value(),
                        turn.account().value(),
                        turn.host().value(),
                        turn.kind().name(),
                        Columns.time(turn.from()),
                        Columns.time(turn.until()),
                        turn.purpose(),
                        turn.granted().actor(),
                        Columns.time(turn.granted().at()))
                .update();
    }

    Optional<Turn> turn(TurnId id) {
        return database.sql("select * from accounts.turn where id = ?")
                .param(id.value())
                .query(TurnRows::read)
                .optional();
    }

    /** Every turn of the accounts, in order of time. */
    public List<Turn> of(Collection<AccountId> accounts) {
        return remembered.answer(
                new TurnsOf(Set.copyOf(accounts)), () -> List.copyOf(read(accounts)));
    }

    private record TurnsOf(Set<AccountId> accounts) {}

    private List<Turn> read(Collection<AccountId> accounts) {
        return database.sql(
                        "select * from accounts.turn where account = "
                                + Columns.ANY_OF_IDS
                                + " order by from_at, granted_at, id")
                .param(Columns.ids(accounts, AccountId::value))
                .query(TurnRows::read)
                .list();
    }

    /** The turns that run now, on any account; those of a day are read at once. */
    List<Turn> running(Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        return remembered.answer(new TurnsOn(day), () -> List.copyOf(on(day))).stream()
                .filter(turn -> turn.runs(now))
                .toList();
    }

    private record TurnsOn(LocalDate day) {}

    private List<Turn> on(LocalDate day) {
        return database.sql(
                        "select * from accounts.turn where from_at < :end and until_at > :begin")
                .param("begin", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("end", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(TurnRows::read)
                .list();
    }

    void withdraw(TurnId id, Actor by, Instant at) {
        database.sql("update accounts.turn set withdrawn_by = ?, withdrawn_at = ? where id = ?")
                .params(by.label(), Columns.time(at), id.value())
                .update();
    }

    void receive(TurnId id, Actor by, Instant at) {
        database.sql("update accounts.turn set received_by = ?, received_at = ? where id = ?")
                .params(by.label(), Columns.time(at), id.value())
                .update();
    }

    /** Those of the service area that are not over and not withdrawn. */
    List<Turn> ahead(ServiceAreaId host, Instant now) {
        return database.sql(
                        """
                        select * from accounts.turn
                        where host = ? and until_at > ? and withdrawn_at is null
                        order by from_at, id
                        """)
                .params(host.value(), Columns.time(now))
                .query(TurnRows::read)
                .list();
    }

    void handOver(TurnId id, ServiceAreaId host) {
        database.sql("update accounts.turn set host = ? where id = ?")
                .params(host.value(), id.value())
                .update();
    }

    private static Turn read(ResultSet row, int number) throws SQLException {
        return new Turn(
                new TurnId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                new ServiceAreaId(row.getObject("host", UUID.class)),
                Turn.Kind.valueOf(row.getString("kind")),
                Columns.time(row, "from_at"),
                Columns.time(row, "until_at"),
                row.getString("purpose"),
                new Turn.Mark(row.getString("granted_by"), Columns.time(row, "granted_at")),
                mark(row, "withdrawn"),
                mark(row, "received"));
    }

    private static Turn.@Nullable Mark mark(ResultSet row, String what) throws SQLException {
        Instant at = Columns.timeOrNull(row, what + "_at");
        return at == null ? null : new Turn.Mark(row.getString(what + "_by"), at);
    }
}
