package se.uppsikt.inbox.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;

/** The roster. */
@Repository
class DutyRows {
    /** More lines than this nobody has; what lies further ahead is shown when it comes nearer. */
    private static final int MOST = 1000;

    private static final String ADDED =
            """
            insert into inbox.duty
                (id, task, account, service_area, name, mail, phone, from_at, until_at, written_by, written_at)
            select :id, :task, cast(:account as uuid), cast(:unit as uuid), :name, :mail, :phone,
                cast(:from as timestamptz), cast(:until as timestamptz), :by, cast(:at as timestamptz)
            where not exists (
                select from inbox.duty
                where withdrawn_at is null and task = :task and name = :name and mail = :mail and phone = :phone
                    and account is not distinct from cast(:account as uuid)
                    and service_area is not distinct from cast(:unit as uuid)
                    and until_at is not distinct from cast(:until as timestamptz)
                    and (until_at is null or from_at = cast(:from as timestamptz)))
            """;

    private final JdbcClient database;

    DutyRows(JdbcClient database) {
        this.database = database;
    }

    /** How many lines the unit has that are not over. */
    int ahead(ServiceAreaId unit, Instant now) {
        return database.sql(
                        """
                        select count(*) from inbox.duty
                        where service_area = ? and withdrawn_at is null
                            and (until_at is null or until_at > ?)
                        """)
                .params(unit.value(), Columns.time(now))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Gives them to another unit. */
    int handOver(ServiceAreaId from, ServiceAreaId to, Instant now) {
        return database.sql(
                        """
                        update inbox.duty set service_area = ?
                        where service_area = ? and withdrawn_at is null
                            and (until_at is null or until_at > ?)
                        """)
                .params(to.value(), from.value(), Columns.time(now))
                .update();
    }

    /** Whether it was not there already, word for word. */
    boolean add(Duty duty, Actor by, Instant at) {
        AccountId account = duty.account();
        ServiceAreaId unit = duty.unit();
        return database.sql(ADDED)
                        .param("id", duty.id().value())
                        .param("task", duty.task().name())
                        .param("account", account == null ? null : account.value(), Types.OTHER)
                        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
                        .param("name", duty.name())
                        .param("mail", duty.mail())
                        .param("phone", duty.phone())
                        .param("from", Columns.time(duty.from()))
                        .param("until", Columns.timeOrNull(duty.until()))
                        .param("by", by.label())
                        .param("at", Columns.time(at))
                        .update()
                == 1;
    }

    /** What holds now and later, for these accounts and units; the first to begin first. */
    List<Duty> of(Collection<AccountId> accounts, Collection<ServiceAreaId> units, Instant now) {
        return database.sql(
                        """
                        select * from inbox.duty
                        where withdrawn_at is null
                            and (account = any(cast(:accounts as uuid[]))
                                or service_area = any(cast(:units as uuid[])))
                            and (until_at is null or until_at > cast(:now as timestamptz))
                        order by from_at, written_at, id limit :most
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("units", Columns.ids(units, ServiceAreaId::value))
                .param("now", Columns.time(now))
                .param("most", MOST)
                .query(DutyRows::read)
                .list();
    }

    Optional<Duty> held(DutyId id) {
        return database.sql("select * from inbox.duty where id = ? for update")
                .param(id.value())
                .query(DutyRows::read)
                .optional();
    }

    /** Whether it held until now. */
    boolean withdraw(DutyId id, Actor by, Instant at) {
        return database.sql(
                                """
                                update inbox.duty set withdrawn_by = ?, withdrawn_at = ?
                                where id = ? and withdrawn_at is null
                                """)
                        .params(by.label(), Columns.time(at), id.value())
                        .update()
                == 1;
    }

    private static Duty read(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        UUID unit = row.getObject("service_area", UUID.class);
        return new Duty(
                new DutyId(row.getObject("id", UUID.class)),
                Duty.Task.valueOf(row.getString("task")),
                account == null ? null : new AccountId(account),
                unit == null ? null : new ServiceAreaId(unit),
                row.getString("name"),
                row.getString("mail"),
                row.getString("phone"),
                Columns.time(row, "from_at"),
                Columns.timeOrNull(row, "until_at"));
    }
}
