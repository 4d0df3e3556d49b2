package se.uppsikt.inbox.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.inbox.bulk.BulkLifeRules.Cause;
import se.uppsikt.inbox.bulk.BulkSorting.Progress;
import se.uppsikt.inbox.bulk.BulkSorting.State;
import se.uppsikt.records.register.Triage;

/** The orders to sort many, as they are kept. */
@Repository
class BulkRows {
    private final JdbcClient database;

    BulkRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was added; the same form sent again is the same order. */
    boolean add(BulkSorting order) {
        return database.sql(
                                """
                                insert into bulk.sorting (id, person, kind, list, words, searched, accounts,
                                    ordered_at, counted, more, state, moved_at)
                                values (:id, :person, :kind, :list, :words, :searched, cast(:accounts as uuid[]),
                                    :at, :counted, :more, :state, :at)
                                on conflict (id) do nothing
                                """)
                        .param("id", order.id().value())
                        .param("person", order.by().value())
                        .param("kind", order.kind().name())
                        .param("list", order.list().list())
                        .param("words", order.list().words())
                        .param("searched", order.searched())
                        .param("accounts", Columns.ids(order.accounts(), AccountId::value))
                        .param("at", Columns.time(order.orderedAt()))
                        .param("counted", order.count().number())
                        .param("more", order.count().more())
                        .param("state", order.state().name())
                        .update()
                == 1;
    }

    Optional<BulkSorting> find(BulkId id) {
        return one("select * from bulk.sorting where id = ?", id);
    }

    /**
     * The order, held until the transaction ends: one portion at a time, and no stop within one.
     */
    Optional<BulkSorting> held(BulkId id) {
        return one("select * from bulk.sorting where id = ? for update", id);
    }

    private Optional<BulkSorting> one(String sql, BulkId id) {
        Map<Left, Integer> left = left(id);
        return database.sql(sql).param(id.value()).query((row, _) -> order(row, left)).optional();
    }

    private Map<Left, Integer> left(BulkId id) {
        Map<Left, Integer> left = new EnumMap<>(Left.class);
        database.sql("select reason, number from bulk.left_alone where sorting = ?")
                .param(id.value())
                .query(
                        row -> {
                            left.put(Left.valueOf(row.getString("reason")), row.getInt("number"));
                        });
        return left;
    }

    /** A person's own that are not over, without what they left. */
    List<BulkSorting> open(PersonId person, int limit) {
        return database.sql(
                        """
                        select * from bulk.sorting where person = ? and state <> 'FINISHED'
                        order by ordered_at limit ?
                        """)
                .params(person.value(), limit)
                .query((row, _) -> order(row, Map.of()))
                .list();
    }

    /** Those that stand still since before a time. */
    List<BulkId> still(Instant before, int limit) {
        return database.sql(
                        """
                        select id from bulk.sorting
                        where state = any(cast(? as text[])) and moved_at < ? order by moved_at limit ?
                        """)
                .params(names(BulkLifeRules.LIFE.from(Cause.LAPSED)), Columns.time(before), limit)
                .query((row, _) -> new BulkId(Columns.id(row, "id")))
                .list();
    }

    /** Moves it along; false when there is no such edge from where it stands. */
    boolean move(BulkId id, Cause cause, Instant at) {
        return BulkLifeRules.LIFE.targets(cause).entrySet().stream()
                .anyMatch(edge -> move(id, edge.getValue(), edge.getKey(), at));
    }

    /** What is over keeps neither the words that were searched for nor where it came to. */
    private boolean move(BulkId id, Collection<State> from, State to, Instant at) {
        return database.sql(
                                """
                                update bulk.sorting set state = :to, moved_at = :at,
                                    words = case when :over then null else words end,
                                    place = case when :over then null else place end
                                where id = :id and state = any(cast(:from as text[]))
                                """)
                        .param("to", to.name())
                        .param("at", Columns.time(at))
                        .param("over", to == State.FINISHED)
                        .param("id", id.value())
                        .param("from", names(from))
                        .update()
                == 1;
    }

    /** A portion is done: where the next begins, and what there is more to tell. */
    void advance(BulkId id, Progress portion) {
        database.sql(
                        """
                        update bulk.sorting set place = :place, walked = walked + :walked,
                            sorted = sorted + :sorted, lost = lost or :lost
                        where id = :id
                        """)
                .param("place", portion.place())
                .param("walked", portion.walked())
                .param("sorted", portion.sorted())
                .param("lost", portion.lost())
                .param("id", id.value())
                .update();
        portion.left()
                .forEach(
                        (reason, number) ->
                                database.sql(
                                                """
                                                insert into bulk.left_alone as known (sorting, reason, number)
                                                values (?, ?, ?)
                                                on conflict (sorting, reason)
                                                do update set number = known.number + excluded.number
                                                """)
                                        .params(id.value(), reason.name(), number)
                                        .update());
    }

    private static String[] names(Collection<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    private static BulkSorting order(ResultSet row, Map<Left, Integer> left) throws SQLException {
        return new BulkSorting(
                new BulkId(Columns.id(row, "id")),
                new PersonId(Columns.id(row, "person")),
                Triage.valueOf(row.getString("kind")),
                Chosen.kept(row.getString("list"), row.getString("words")),
                row.getBoolean("searched"),
                accounts(row),
                Columns.time(row, "ordered_at"),
                new Listed.Count(row.getInt("counted"), row.getBoolean("more")),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getString("place"),
                        row.getInt("walked"),
                        row.getInt("sorted"),
                        left,
                        row.getBoolean("lost")));
    }

    private static Set<AccountId> accounts(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("accounts").getArray())
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
