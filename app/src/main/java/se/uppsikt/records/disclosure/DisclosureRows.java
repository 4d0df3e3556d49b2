package se.uppsikt.records.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.Disclosure.Asked;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.disclosure.Disclosure.Handler;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.Disclosure.Wish;

/** The requests and what was done with them. None is ever deleted. */
@Repository
class DisclosureRows {
    /** One that stands in a document is for those who may read that. */
    private static final String FOR_THEM =
            """
             and (source is null or exists (
                select from (select account, confidential from records.contribution
                    where id = d.source) document where
            """
                    + Columns.READABLE
                    + "))";

    private final JdbcClient database;

    DisclosureRows(JdbcClient database) {
        this.database = database;
    }

    /** What was done with a request, and by whom. */
    record Step(Instant at, String by, String said, String note) {}

    /** Where a list goes on. */
    record Place(Instant at, DisclosureId id) {}

    /**
     * @param form the number of the form it came in; null when it came in none
     * @return false when the same form, or the same document, has made a request already
     */
    boolean add(Disclosure one, @Nullable UUID form, Instant noted, String by) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", one.id().value());
        row.put("reference", one.reference().shown());
        row.put("form", form);
        row.put("what", one.asked().what());
        row.put("wish", one.asked().wish().name());
        row.put("format", one.asked().format().name());
        row.put("contact", one.asked().contact());
        ContributionId source = one.asked().source();
        row.put("source", source == null ? null : source.value());
        row.put("arrived", Columns.time(one.arrivedAt()));
        row.put("noted", Columns.time(noted));
        row.put("by", by);
        row.put("state", one.state().name());
        return database.sql(
                                """
                                insert into records.disclosure (id, reference, form, what, wish, format,
                                    contact, source, arrived_at, clock_from, noted_at, noted_by, state)
                                values (:id, :reference, cast(:form as uuid), :what, :wish, :format, :contact,
                                    cast(:source as uuid), :arrived, :arrived, :noted, :by, :state)
                                on conflict do nothing
                                """)
                        .params(row)
                        .update()
                == 1;
    }

    Optional<Disclosure> find(DisclosureId id) {
        return one("id = ?", id.value());
    }

    /** Locked until the transaction ends, so that two do not act on it at once. */
    Optional<Disclosure> locked(DisclosureId id) {
        return one("id = ? for update", id.value());
    }

    Optional<Disclosure> by(Reference reference) {
        return one("reference = ?", reference.shown());
    }

    Optional<Disclosure> byForm(UUID form) {
        return one("form = ?", form);
    }

    Optional<Disclosure> of(ContributionId source) {
        return one("source = ?", source.value());
    }

    private Optional<Disclosure> one(String which, Object key) {
        return database.sql("select * from records.disclosure where " + which)
                .param(key)
                .query(DisclosureRows::disclosure)
                .optional();
    }

    void move(Disclosure one) {
        Handler handler = one.handler();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", one.id().value());
        row.put("state", one.state().name());
        row.put("handler", handler == null ? null : handler.person().value());
        row.put("label", handler == null ? null : handler.label());
        row.put("clock", Columns.time(one.clockFrom()));
        row.put("closed", Columns.timeOrNull(one.closedAt()));
        database.sql(
                        """
                        update records.disclosure
                        set state = :state, handler = cast(:handler as uuid), handler_label = :label,
                            clock_from = :clock, closed_at = cast(:closed as timestamptz)
                        where id = :id
                        """)
                .params(row)
                .update();
    }

    void step(DisclosureId id, Step step) {
        database.sql(
                        "insert into records.disclosure_step (disclosure, at, by, said, note) values (?, ?, ?, ?, ?)")
                .params(id.value(), Columns.time(step.at()), step.by(), step.said(), step.note())
                .update();
    }

    /** In the order they were taken. */
    List<Step> steps(DisclosureId id) {
        return database.sql(
                        "select * from records.disclosure_step where disclosure = ? order by number")
                .param(id.value())
                .query(
                        (row, _) ->
                                new Step(
                                        Columns.time(row, "at"),
                                        row.getString("by"),
                                        row.getString("said"),
                                        row.getString("note")))
                .list();
    }

    /** Those that wait, the most urgent first. */
    List<Disclosure> open(Clearance clearance, @Nullable Place after, int limit) {
        return listed(
                clearance,
                after,
                limit,
                "closed_at is null",
                " and (clock_from, id) > (cast(:at as timestamptz), cast(:id as uuid))",
                " order by clock_from, id limit :limit");
    }

    /** Those that are over, the latest first. */
    List<Disclosure> closed(Clearance clearance, @Nullable Place after, int limit) {
        return listed(
                clearance,
                after,
                limit,
                "closed_at is not null",
                " and (closed_at, id) < (cast(:at as timestamptz), cast(:id as uuid))",
                " order by closed_at desc, id desc limit :limit");
    }

    /** The portions in which searches have brought what belongs to it. */
    List<UUID> portions(DisclosureId id) {
        return database.sql(
                        """
                        select distinct portion from records.disclosure_item
                        where disclosure = ? and portion is not null order by portion
                        """)
                .param(id.value())
                .query((row, number) -> Columns.id(row, "portion"))
                .list();
    }

    private List<Disclosure> listed(
            Clearance clearance, @Nullable Place after, int limit, String which, String... placed) {
        return database.sql(
                        "select d.* from records.disclosure d where "
                                + which
                                + FOR_THEM
                                + (after == null ? "" : placed[0])
                                + placed[1])
                .params(clearance.columns())
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(DisclosureRows::disclosure)
                .list();
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        UUID handler = row.getObject("handler", UUID.class);
        UUID source = row.getObject("source", UUID.class);
        return new Disclosure(
                new DisclosureId(Columns.id(row, "id")),
                new Reference(row.getString("reference")),
                new Asked(
                        row.getString("what"),
                        Wish.valueOf(row.getString("wish")),
                        Format.valueOf(row.getString("format")),
                        row.getString("contact"),
                        source == null ? null : new ContributionId(source)),
                Columns.time(row, "arrived_at"),
                Columns.time(row, "clock_from"),
                State.valueOf(row.getString("state")),
                handler == null
                        ? null
                        : new Handler(new PersonId(handler), row.getString("handler_label")),
                Columns.timeOrNull(row, "closed_at"));
    }
}
