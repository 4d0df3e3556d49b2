package se.uppsikt.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.Verifiable.Break;

/**
 * Every column of a table that the log vouches for, changed one at a time, and all its rows gone:
 * each time a check names the table. Nothing of it is left behind.
 *
 * @param breaks what the checks find now
 */
public record EveryColumn(
        JdbcClient database,
        TransactionTemplate transaction,
        Supplier<? extends Collection<Break>> breaks) {

    /**
     * @param table with at least one row that is vouched for
     */
    public void isCompared(String table) {
        Map<String, String> columns = columns(table);
        assertThat(columns).as(table).isNotEmpty();
        columns.forEach(
                (column, changed) ->
                        isNamed(table, "update " + table + " set " + column + " = " + changed));
        isNamed(table, "delete from " + table);
    }

    private void isNamed(String table, String change) {
        transaction.executeWithoutResult(
                status -> {
                    database.sql("set local session_replication_role = replica").update();
                    checks(table)
                            .forEach(
                                    check ->
                                            database.sql(
                                                            "alter table "
                                                                    + table
                                                                    + " drop constraint "
                                                                    + check)
                                                    .update());
                    assertThat(database.sql(change).update()).as(change).isPositive();
                    assertThat(breaks.get())
                            .as(change)
                            .anyMatch(
                                    found ->
                                            found.where().contains(table)
                                                    || found.where().startsWith("Utlämnad fil"));
                    status.setRollbackOnly();
                });
    }

    private List<String> checks(String table) {
        return database.sql(
                        "select conname from pg_constraint where contype = 'c' and conrelid = cast(? as regclass)")
                .param(1, table)
                .query((row, place) -> row.getString("conname"))
                .list();
    }

    /** Each column with something else than it has. */
    private Map<String, String> columns(String table) {
        Map<String, String> columns = new TreeMap<>();
        database.sql(
                        """
                        select column_name, data_type from information_schema.columns
                        where table_schema || '.' || table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                        """)
                .param(1, table)
                .query(
                        (row, number) ->
                                columns.put(
                                        row.getString("column_name"),
                                        another(
                                                row.getString("column_name"),
                                                row.getString("data_type"))))
                .list();
        return columns;
    }

    private static String another(String column, String type) {
        return switch (type) {
            case "text" -> "concat(" + column + ", '.')";
            case "boolean" -> "not " + column;
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "sha256(coalesce(" + column + ", ''))";
            case "integer", "bigint" -> column + " + 1000";
            case "date" -> "coalesce(" + column + " + 1, current_date)";
            case "ARRAY" -> "array_append(" + column + ", null)";
            default -> "coalesce(" + column + " + interval '1 s', now())";
        };
    }
}
