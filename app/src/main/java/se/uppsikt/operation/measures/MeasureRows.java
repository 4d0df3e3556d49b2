package se.uppsikt.operation.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code operation.measure}. */
@Repository
class MeasureRows {
    private final JdbcClient database;

    MeasureRows(JdbcClient database) {
        this.database = database;
    }

    void add(Measure measure, Instant at, double value) {
        database.sql(
                        "insert into operation.measure (name, at, value) values (?, ?, ?) on conflict do nothing")
                .params(measure.gauge(), Columns.time(at), value)
                .update();
    }

    void forget(Instant before) {
        database.sql("delete from operation.measure where at < ?")
                .param(Columns.time(before))
                .update();
    }

    /** By gauge, in the order they were noted. */
    Map<String, List<Plot.Noted>> since(Instant from) {
        Map<String, List<Plot.Noted>> noted = new HashMap<>();
        database.sql(
                        "select name, at, value from operation.measure where at >= ? order by name, at")
                .param(Columns.time(from))
                .query(
                        row -> {
                            noted.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>())
                                    .add(
                                            new Plot.Noted(
                                                    Columns.time(row, "at"),
                                                    row.getDouble("value")));
                        });
        return noted;
    }
}
