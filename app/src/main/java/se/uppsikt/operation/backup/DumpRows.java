package se.uppsikt.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.operation.backup.Manifest.Sequence;

/** The tables of the whole house in one transaction, out of the database and into it. */
final class DumpRows implements AutoCloseable {
    private static final String OURS =
            """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
            """;

    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname as file, format('%I.%I', n.nspname, c.relname) as name,
                (select string_agg(format('%I', a.attname), ', ' order by a.attnum)
                    from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        and a.attgenerated = '') as columns,
                coalesce((select string_agg(
                        format('%I', a.attname)
                            || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                        ', ' order by k.ord)
                    from pg_index i
                        cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, ord)
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                    where i.indrelid = c.oid and i.indisprimary), 't.*::text collate "C"') as ordering
            """
                    + OURS
                    + """
                    and c.relkind = 'r' and c.relpersistence = 'p'
                        and c.relname not like 'flyway\\_schema\\_history%'
                    order by 1
                    """;

    /** Whether the database has been used: a first start leaves a line in the one or the other. */
    private static final String USED =
            """
            select exists (select from access.organisation_file)
                or exists (select from policy.guideline_version)
                or exists (select from records.original)
            """;

    private static final String PUT_BACK =
            """
            select put_back_at from operation.copy_taken
            where taken_at = ? and put_back_at is not null
            """;

    private static final String REMEMBER =
            """
            insert into operation.copy_taken (taken_at, tables, rows, files, bytes, put_back_at)
            values (?, ?, ?, ?, ?, clock_timestamp())
            """;

    private final Connection connection;
    private final CopyManager copy;

    /** One table, with its columns and the order that its rows are copied in. */
    record Source(String file, String name, String columns, String ordering) {}

    private DumpRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Everything as it is at this moment, whatever is written meanwhile. */
    static DumpRows snapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return plain(connection);
    }

    static DumpRows loading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return plain(connection);
    }

    /** The same words for the same values, whatever the server is set to. */
    private static DumpRows plain(Connection connection) throws SQLException {
        DumpRows rows = new DumpRows(connection);
        rows.execute("set local timezone = 'UTC'");
        rows.execute("set local datestyle = 'ISO, YMD'");
        rows.execute("set local intervalstyle = 'iso_8601'");
        rows.execute("set local bytea_output = 'hex'");
        rows.execute("set local extra_float_digits = 1");
        rows.execute("set local statement_timeout = 0");
        return rows;
    }

    List<Source> tables() throws SQLException {
        List<Source> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(
                        new Source(
                                row.getString("file"),
                                row.getString("name"),
                                row.getString("columns"),
                                row.getString("ordering")));
            }
        }
        return tables;
    }

    boolean used() throws SQLException {
        return texts(USED).getFirst().equals("t");
    }

    /** When the database was filled from the copy taken at a time; empty when it never was. */
    Optional<Instant> putBack(Instant takenAt) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(PUT_BACK)) {
            question.setObject(1, Columns.time(takenAt));
            try (ResultSet row = question.executeQuery()) {
                return row.next()
                        ? Optional.of(Columns.time(row, "put_back_at"))
                        : Optional.empty();
            }
        }
    }

    /** Counts when the rest does. */
    void rememberPutBack(Manifest manifest) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(REMEMBER)) {
            row.setObject(1, Columns.time(manifest.takenAt()));
            row.setInt(2, manifest.tables().size());
            row.setLong(3, manifest.rows());
            row.setLong(4, manifest.files().size());
            row.setLong(5, manifest.bytes());
            row.executeUpdate();
        }
    }

    /** Which migrations the database has been through. */
    Sha256 schema() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String history :
                texts(
                        "select format('%I.%I', n.nspname, c.relname) "
                                + OURS
                                + "and c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history%'"
                                + " order by 1")) {
            all.addAll(
                    texts(
                            "select concat_ws(' ', '"
                                    + history.replace("'", "''")
                                    + "', version, checksum) from "
                                    + history
                                    + " where success and checksum is not null"
                                    + " order by version collate \"C\""));
        }
        return Sha256.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> all = new ArrayList<>();
        for (String name :
                texts(
                        "select format('%I.%I', n.nspname, c.relname) "
                                + OURS
                                + "and c.relkind = 'S' order by 1")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                all.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return all;
    }

    /** The rows of a table, in order; how many there are. */
    long out(Source table, OutputStream to) throws SQLException, IOException {
        return copy.copyOut(
                "copy (select "
                        + table.columns()
                        + " from "
                        + table.name()
                        + " t order by "
                        + table.ordering()
                        + ") to stdout",
                to);
    }

    void in(Source table, InputStream from) throws SQLException, IOException {
        copy.copyIn(
                "copy " + table.name() + " (" + table.columns() + ") from stdin", from, 1 << 16);
    }

    void put(Sequence sequence) throws SQLException {
        texts(
                "select setval('"
                        + sequence.name().replace("'", "''")
                        + "', "
                        + sequence.last()
                        + ", "
                        + sequence.called()
                        + ")::text");
    }

    /** The first column of every row. */
    List<String> texts(String question) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }

    void execute(String order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** What is not committed is undone, and the connection is as it was lent. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
    }
}
