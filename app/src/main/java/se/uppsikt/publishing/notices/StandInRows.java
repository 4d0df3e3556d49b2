package se.uppsikt.publishing.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code publishing.stand_in}. */
@Repository
class StandInRows {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    StandInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StandIn one, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.stand_in
                            (id, account, giver, giver_name, person, person_name, begins, ends, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.account().value(),
                        one.giver().value(),
                        one.giverName(),
                        one.person().value(),
                        one.personName(),
                        Columns.time(one.begins()),
                        Columns.time(one.ends()),
                        Columns.time(at))
                .update();
    }

    /** Those by which somebody approves at this moment. */
    List<StandIn> holding(PersonId person, Instant at) {
        return jdbc.sql(
                        """
                        select * from publishing.stand_in
                        where person = :person and begins <= :at and ends > :at and ended_at is null
                        order by id limit :most
                        """)
                .param("person", person.value())
                .param("at", Columns.time(at))
                .param("most", SHOWN)
                .query((row, _) -> row(row))
                .list();
    }

    /** Those of somebody, as either of the two, that hold or are to; the first first. */
    List<StandIn> ahead(PersonId person, Instant at) {
        return jdbc.sql(
                        """
                        select * from publishing.stand_in
                        where (giver = :person or person = :person) and ends > :at and ended_at is null
                        order by begins, id limit :most
                        """)
                .param("person", person.value())
                .param("at", Columns.time(at))
                .param("most", SHOWN)
                .query((row, _) -> row(row))
                .list();
    }

    /** One, held until the transaction ends. */
    Optional<StandIn> held(UUID id) {
        return jdbc.sql("select * from publishing.stand_in where id = ? for update")
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update publishing.stand_in set ended_at = ? where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    private static StandIn row(ResultSet row) throws SQLException {
        return new StandIn(
                Columns.id(row, "id"),
                new AccountId(Columns.id(row, "account")),
                new PersonId(Columns.id(row, "giver")),
                row.getString("giver_name"),
                new PersonId(Columns.id(row, "person")),
                row.getString("person_name"),
                Columns.time(row, "begins"),
                Columns.time(row, "ends"),
                Columns.timeOrNull(row, "ended_at"));
    }
}
