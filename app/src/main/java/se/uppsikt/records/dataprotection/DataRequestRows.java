package se.uppsikt.records.dataprotection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.dataprotection.DataRequest.Asked;
import se.uppsikt.records.dataprotection.DataRequest.Kind;
import se.uppsikt.records.dataprotection.DataRequest.State;
import se.uppsikt.records.disclosure.DisclosureId;

/** The requests about personal data, what was done with them and what was found. */
@Repository
class DataRequestRows {
    private final JdbcClient database;

    DataRequestRows(JdbcClient database) {
        this.database = database;
    }

    /** What was done with a request, and by whom. */
    record Step(Instant at, String by, String said, String note) {}

    /**
     * @return false when the same form has made a request already
     */
    boolean add(DataRequest one, UUID form, Instant noted, String by) {
        Map<String, @Nullable Object> row = new HashMap<>();
        ContributionId source = one.asked().source();
        row.put("id", one.id().value());
        row.put("form", form);
        row.put("kind", one.kind().name());
        row.put("person", one.asked().person());
        row.put("what", one.asked().what());
        row.put("contact", one.asked().contact());
        row.put("source", source == null ? null : source.value().toString());
        row.put("arrived", Columns.time(one.arrivedAt()));
        row.put("due", Columns.time(one.dueAt()));
        row.put("noted", Columns.time(noted));
        row.put("by", by);
        row.put("state", one.state().name());
        return database.sql(
                                """
                                insert into records.data_request (id, form, kind, person, what, contact, source,
                                    arrived_at, due_at, noted_at, noted_by, state)
                                values (:id, :form, :kind, :person, :what, :contact, cast(:source as uuid),
                                    :arrived, :due, :noted, :by, :state)
                                on conflict (form) do nothing
                                """)
                        .params(row)
                        .update()
                == 1;
    }

    Optional<DataRequest> find(DataRequestId id) {
        return one("id = ?", id.value());
    }

    Optional<DataRequest> byForm(UUID form) {
        return one("form = ?", form);
    }

    /** Nobody else moves it until the transaction is over. */
    Optional<DataRequest> locked(DataRequestId id) {
        return one("id = ? for update", id.value());
    }

    private Optional<DataRequest> one(String which, UUID value) {
        return database.sql("select * from records.data_request where " + which)
                .param(1, value)
                .query(DataRequestRows::request)
                .optional();
    }

    /** All that may change of it. */
    void change(DataRequest one) {
        DisclosureId disclosure = one.disclosure();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", one.id().value());
        row.put("due", Columns.time(one.dueAt()));
        row.put("extended", one.extended());
        row.put("state", one.state().name());
        row.put("answer", one.answer());
        row.put("closed", Columns.timeOrNull(one.closedAt()));
        row.put("disclosure", disclosure == null ? null : disclosure.value().toString());
        database.sql(
                        """
                        update records.data_request set due_at = :due, extended = :extended, state = :state,
                            answer = :answer, closed_at = cast(:closed as timestamptz),
                            disclosure = cast(:disclosure as uuid)
                        where id = :id
                        """)
                .params(row)
                .update();
    }

    void step(DataRequestId id, Step step) {
        database.sql(
                        "insert into records.data_request_step (request, at, by, said, note) values (?, ?, ?, ?, ?)")
                .params(id.value(), Columns.time(step.at()), step.by(), step.said(), step.note())
                .update();
    }

    List<Step> steps(DataRequestId id) {
        return database.sql(
                        "select * from records.data_request_step where request = ? order by number")
                .param(1, id.value())
                .query(
                        (row, _) ->
                                new Step(
                                        Columns.time(row, "at"),
                                        row.getString("by"),
                                        row.getString("said"),
                                        row.getString("note")))
                .list();
    }

    /** The most urgent first. */
    List<DataRequest> open(@Nullable DataRequest after, int limit) {
        return database.sql(
                        "select * from records.data_request where closed_at is null"
                                + (after == null
                                        ? ""
                                        : " and (due_at, id) > (cast(:at as timestamptz), cast(:id as uuid))")
                                + " order by due_at, id limit :limit")
                .param("at", after == null ? null : Columns.time(after.dueAt()))
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(DataRequestRows::request)
                .list();
    }

    /** The latest first. */
    List<DataRequest> closed(@Nullable DataRequest after, int limit) {
        return database.sql(
                        "select * from records.data_request where closed_at is not null"
                                + (after == null
                                        ? ""
                                        : " and (closed_at, id) < (cast(:at as timestamptz), cast(:id as uuid))")
                                + " order by closed_at desc, id desc limit :limit")
                .param("at", after == null ? null : Columns.timeOrNull(after.closedAt()))
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(DataRequestRows::request)
                .list();
    }

    /** How many were new. */
    int found(DataRequestId id, Collection<ContributionId> contributions, Instant at, String by) {
        return database.sql(
                        """
                        insert into records.data_request_item (request, contribution, added_at, added_by)
                        select :request, c.id, :at, :by from records.contribution c
                        where c.id = any(cast(:ids as uuid[]))
                        on conflict do nothing
                        """)
                .param("request", id.value())
                .param("at", Columns.time(at))
                .param("by", by)
                .param("ids", ContributionId.columns(contributions))
                .update();
    }

    boolean takeOut(DataRequestId id, ContributionId contribution) {
        return database.sql(
                                "delete from records.data_request_item where request = ? and contribution = ?")
                        .params(id.value(), contribution.value())
                        .update()
                == 1;
    }

    /** In a fixed order, after one of them. */
    List<ContributionId> items(DataRequestId id, @Nullable ContributionId after, int limit) {
        return database.sql(
                        """
                        select contribution from records.data_request_item
                        where request = ? and contribution > cast(? as uuid) order by contribution limit ?
                        """)
                .params(
                        id.value(),
                        (after == null ? new UUID(0, 0) : after.value()).toString(),
                        limit)
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .list();
    }

    Set<ContributionId> among(DataRequestId id, Collection<ContributionId> some) {
        return database.sql(
                        """
                        select contribution from records.data_request_item
                        where request = ? and contribution = any(cast(? as uuid[]))
                        """)
                .params(id.value(), ContributionId.columns(some))
                .query((row, _) -> new ContributionId(Columns.id(row, "contribution")))
                .set();
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        UUID source = row.getObject("source", UUID.class);
        UUID disclosure = row.getObject("disclosure", UUID.class);
        return new DataRequest(
                new DataRequestId(Columns.id(row, "id")),
                Kind.valueOf(row.getString("kind")),
                new Asked(
                        row.getString("person"),
                        row.getString("what"),
                        row.getString("contact"),
                        source == null ? null : new ContributionId(source)),
                Columns.time(row, "arrived_at"),
                Columns.time(row, "due_at"),
                row.getBoolean("extended"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                Columns.timeOrNull(row, "closed_at"),
                disclosure == null ? null : new DisclosureId(disclosure));
    }
}
