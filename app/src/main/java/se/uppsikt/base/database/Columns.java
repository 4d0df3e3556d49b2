package se.uppsikt.base.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * One array for each column, so that a whole batch travels in one statement with {@code unnest};
 * and the one way in and back for times and ids.
 */
public final class Columns {
    /**
     * Ids given as {@link #ids}, for a question whose planning costs more than its answer: where
     * the ids stand in a select of their own no plan depends on how many they are, and the database
     * plans once and not each time.
     */
    public static final String ANY_OF_IDS = "any(cast((select cast(? as uuid[])) as uuid[]))";

    /**
     * What somebody may read, as a condition on rows with {@code account} and {@code confidential};
     * given as the accounts and those of them where what is confidential may be read too (B6).
     */
    public static final String READABLE =
            " account = any(cast(:accounts as uuid[]))"
                    + " and (not confidential or account = any(cast(:confidential as uuid[])))";

    /**
     * The same as shelves of an account, for lists that read each shelf along an index: it begins
     * with {@code account, confidential}, so that what may not be read is not even passed by.
     */
    public static final String SHELVES =
            """
            (select account, false as confidential from unnest(cast(:accounts as uuid[])) as open (account)
             union all
             select account, true from unnest(cast(:confidential as uuid[])) as closed (account))
            """;

    private Columns() {}

    public static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    public static <T> @Nullable String[] times(
            List<T> rows, Function<T, @Nullable Instant> column) {
        return texts(rows, row -> written(column.apply(row)));
    }

    /**
     * For {@code cast(? as uuid[])}. They travel as ids: an array of texts would be made ids anew
     * for every row that is held against it.
     */
    public static <T> PGobject ids(Collection<T> rows, Function<T, @Nullable UUID> column) {
        StringJoiner values = new StringJoiner(",", "{", "}");
        rows.forEach(row -> values.add(String.valueOf(column.apply(row))));
        return typed("_uuid", values.toString());
    }

    public static <T> byte[] @Nullable [] bytes(
            List<T> rows, Function<T, byte @Nullable []> column) {
        byte[] @Nullable [] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    public static <T> long[] numbers(Collection<T> rows, Function<T, Long> column) {
        return rows.stream().mapToLong(column::apply).toArray();
    }

    /** As {@link #ids(Collection, Function)}. */
    public static PGobject ids(Collection<UUID> ids) {
        return ids(ids, id -> id);
    }

    /**
     * As a parameter. The driver takes no {@code Instant}, and its older type carries the machine's
     * own time zone with it.
     */
    public static Object time(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Object timeOrNull(@Nullable Instant time) {
        return time == null ? null : time(time);
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column), column);
    }

    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static PGobject typed(String type, String value) {
        try {
            PGobject typed = new PGobject();
            typed.setType(type);
            typed.setValue(value);
            return typed;
        } catch (SQLException e) {
            throw new IllegalArgumentException(type, e);
        }
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
