package se.uppsikt.advertising.orders;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;

/** SQL of the tables {@code advertising.order_step} and {@code advertising.order_alarm}. */
@Repository
class StepRows {
    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AdOrder order, Act act, Actor by, Instant at, String words) {
        jdbc.sql(
                        """
                        insert into advertising.order_step (ad_order, number, round, deed, person, person_name, at, words)
                        select :order, coalesce(max(number), 0) + 1, :round, :deed, cast(:person as uuid), :by, :at, :words
                        from advertising.order_step where ad_order = :order
                        """)
                .param("order", order.id())
                .param("round", order.round())
                .param("deed", act.name())
                .param("person", by.person(), Types.OTHER)
                .param("by", by.label())
                .param("at", Columns.time(at))
                .param("words", words)
                .update();
    }

    /** In the order they were done. */
    List<OrderStep> steps(UUID order) {
        return jdbc.sql("select * from advertising.order_step where ad_order = ? order by number")
                .param(order)
                .query(
                        (row, _) -> {
                            UUID person = row.getObject("person", UUID.class);
                            return new OrderStep(
                                    row.getInt("round"),
                                    Act.valueOf(Objects.requireNonNull(row.getString("deed"))),
                                    person == null ? null : new PersonId(person),
                                    Objects.requireNonNull(row.getString("person_name")),
                                    Columns.time(row, "at"),
                                    Objects.requireNonNull(row.getString("words")));
                        })
                .list();
    }

    /**
     * Once for each step of each budget: a budget that is raised begins anew.
     *
     * @return whether nobody had been told
     */
    boolean alarm(UUID order, long budget, int step, Instant at) {
        return jdbc.sql(
                                """
                                insert into advertising.order_alarm (ad_order, budget_micro, step, at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(order, budget, step, Columns.time(at))
                        .update()
                > 0;
    }
}
