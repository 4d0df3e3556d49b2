package se.uppsikt.archive.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.Disposal.Carried;
import se.uppsikt.archive.disposal.Disposal.Listing;
import se.uppsikt.archive.disposal.Disposal.Signed;
import se.uppsikt.archive.disposal.Disposal.Span;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.holds.Disposables.Place;

/** The disposals and how far each has come. */
@Repository
class DisposalRows {
    private final JdbcClient database;

    DisposalRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was added; the same form sent again is the same disposal. */
    boolean add(Disposal one) {
        return database.sql(
                                """
                                insert into archive.disposal (id, authority, accounts, from_on, to_on, prepared_by,
                                    prepared_label, prepared_at, state, moved_at, expected, list_digest, outcome_digest)
                                values (:id, :authority, cast(:accounts as uuid[]), :from, :to, :by, :label, :at, :state,
                                    :at, :expected, :beginning, :beginning)
                                on conflict (id) do nothing
                                """)
                        .param("id", one.id().value())
                        .param("authority", one.authority().value())
                        .param("accounts", Columns.ids(one.accounts(), AccountId::value))
                        .param("from", one.span().from())
                        .param("to", one.span().to())
                        .param("by", one.prepared().by().value())
                        .param("label", one.prepared().label())
                        .param("at", Columns.time(one.prepared().at()))
                        .param("state", one.state().name())
                        .param("expected", one.listing().expected())
                        .param("beginning", one.listing().digest().raw())
                        .update()
                == 1;
    }

    Optional<Disposal> find(DisposalId id) {
        return one("select * from archive.disposal where id = ?", id);
    }

    /** Held until the transaction ends: one portion at a time, and no stop within one. */
    Optional<Disposal> held(DisposalId id) {
        return one("select * from archive.disposal where id = ? for update", id);
    }

    private Optional<Disposal> one(String sql, DisposalId id) {
        return database.sql(sql).param(id.value()).query(DisposalRows::disposal).optional();
    }

    /**
     * The newest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Disposal> page(@Nullable DisposalId after, int limit) {
        return database.sql(
                        """
                        select * from archive.disposal
                        where cast(:after as uuid) is null or (prepared_at, id) < (
                            select prepared_at, id from archive.disposal where id = cast(:after as uuid))
                        order by prepared_at desc, id desc limit :limit
                        """)
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(DisposalRows::disposal)
                .list();
    }

    /** The list has grown by a portion. */
    void listed(DisposalId id, Listing now) {
        Place after = now.after();
        database.sql(
                        """
                        update archive.disposal set account_at = :account, written_at = cast(:at as timestamptz),
                            last = cast(:last as uuid), looked = :looked, listed = :listed, chosen = :chosen,
                            list_digest = :digest
                        where id = :id
                        """)
                .param("account", now.account())
                .param("at", after == null ? null : Columns.time(after.writtenAt()))
                .param("last", after == null ? null : after.id().toString())
                .param("looked", now.looked())
                .param("listed", now.listed())
                .param("chosen", now.chosen())
                .param("digest", now.digest().raw())
                .param("id", id.value())
                .update();
    }

    /** Approved in the same step as it begins. */
    void approved(DisposalId id, Signed by) {
        database.sql(
                        """
                        update archive.disposal set approved_by = ?, approved_label = ?, approved_at = ?
                        where id = ? and approved_by is null
                        """)
                .params(by.by().value(), by.label(), Columns.time(by.at()), id.value())
                .update();
    }

    /** What it does now, while it takes what is gone out of files. */
    void tell(DisposalId id, String now) {
        database.sql("update archive.disposal set because = ? where id = ? and state = 'ERASING'")
                .params(now, id.value())
                .update();
    }

    /** A portion is carried out. */
    void carried(DisposalId id, Carried now) {
        database.sql(
                        """
                        update archive.disposal set place = ?, done = ?, disposed = ?, outcome_digest = ?
                        where id = ?
                        """)
                .params(now.place(), now.done(), now.disposed(), now.digest().raw(), id.value())
                .update();
    }

    /**
     * Moves it along.
     *
     * @param because why it stands still by itself; null when a person moved it
     * @return false when there is no such edge from where it stands
     */
    boolean move(DisposalId id, Cause cause, @Nullable String because, Instant at) {
        return DisposalLife.TABLE.targets(cause).entrySet().stream()
                .anyMatch(edge -> move(id, edge.getValue(), edge.getKey(), because, at));
    }

    private boolean move(
            DisposalId id, Collection<State> from, State to, @Nullable String because, Instant at) {
        return database.sql(
                                """
                                update archive.disposal set state = :to, because = :because, moved_at = :at
                                where id = :id and state = any(cast(:from as text[]))
                                """)
                        .param("to", to.name())
                        .param("because", because)
                        .param("at", Columns.time(at))
                        .param("id", id.value())
                        .param("from", from.stream().map(State::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    private static Disposal disposal(ResultSet row, int number) throws SQLException {
        return new Disposal(
                new DisposalId(Columns.id(row, "id")),
                new AuthorityId(Columns.id(row, "authority")),
                Arrays.stream((UUID[]) row.getArray("accounts").getArray())
                        .map(AccountId::new)
                        .toList(),
                new Span(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)),
                new Signed(
                        new PersonId(Columns.id(row, "prepared_by")),
                        row.getString("prepared_label"),
                        Columns.time(row, "prepared_at")),
                approved(row),
                State.valueOf(row.getString("state")),
                row.getString("because"),
                listing(row),
                new Carried(
                        row.getLong("place"),
                        row.getLong("done"),
                        row.getLong("disposed"),
                        Sha256.ofRaw(row.getBytes("outcome_digest"))));
    }

    private static @Nullable Signed approved(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "approved_at");
        return at == null
                ? null
                : new Signed(
                        new PersonId(Columns.id(row, "approved_by")),
                        row.getString("approved_label"),
                        at);
    }

    private static Listing listing(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "written_at");
        return new Listing(
                row.getInt("account_at"),
                at == null ? null : new Place(at, Columns.id(row, "last")),
                row.getLong("looked"),
                row.getLong("expected"),
                row.getLong("listed"),
                row.getLong("chosen"),
                Sha256.ofRaw(row.getBytes("list_digest")));
    }
}
