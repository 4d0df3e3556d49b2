package se.uppsikt.insight.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.base.ledger.Verifiable.Portion;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.insight.logbook.Verification.Part;
import se.uppsikt.insight.logbook.Verification.State;

/** The checks that were made and what they found. */
@Repository
class VerificationRows {
    private static final String SELECT =
            """
            select id, ordered_at, ordered_by, by_command, sample, state, part, place, bytes, beat_at, ended_at,
                chain_place, chain_hash
            from logbook.verification
            """;

    private final JdbcClient database;

    VerificationRows(JdbcClient database) {
        this.database = database;
    }

    /** False when one is under way already that was ordered in the same way. */
    boolean add(
            VerificationId id,
            Instant at,
            String by,
            boolean byCommand,
            @Nullable Integer sample,
            Sealer.End end) {
        return database.sql(
                                """
                                insert into logbook.verification (id, ordered_at, ordered_by, by_command, sample, state,
                                    beat_at, chain_place, chain_hash)
                                values (:id, cast(:at as timestamptz), :by, :command, :sample, 'RUNNING',
                                    cast(:at as timestamptz), :place, :hash)
                                on conflict (by_command) where state = 'RUNNING' do nothing
                                """)
                        .param("id", id.value())
                        .param("at", Columns.time(at))
                        .param("by", by)
                        .param("command", byCommand)
                        .param("sample", sample, Types.INTEGER)
                        .param("place", end.place())
                        .param("hash", end.hash().raw())
                        .update()
                > 0;
    }

    /** How far it has come, and what the portion had. */
    void goesOn(VerificationId id, String part, String place, Portion portion, Instant at) {
        Break broken = portion.broken();
        database.sql(
                        """
                        with told as (
                            insert into logbook.verified_part as p (verification, part, checked, place, expected, found)
                            values (:id, :part, :checked, :where, :expected, :found)
                            on conflict (verification, part) do update set checked = p.checked + excluded.checked,
                                place = excluded.place, expected = excluded.expected, found = excluded.found)
                        update logbook.verification set part = :part, place = :place, bytes = bytes + :bytes,
                            beat_at = cast(:at as timestamptz)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("part", part)
                .param("place", place)
                .param("checked", portion.checked())
                .param("bytes", portion.bytes())
                .param("where", broken == null ? null : broken.where(), Types.VARCHAR)
                .param("expected", broken == null ? null : broken.expected(), Types.VARCHAR)
                .param("found", broken == null ? null : broken.found(), Types.VARCHAR)
                .param("at", Columns.time(at))
                .update();
    }

    /** False when it had ended already. */
    boolean end(VerificationId id, State state, Instant at) {
        return database.sql(
                                """
                                update logbook.verification set state = ?, ended_at = cast(? as timestamptz)
                                where id = ? and state = 'RUNNING'
                                """)
                        .params(state.name(), Columns.time(at), id.value())
                        .update()
                > 0;
    }

    Optional<Verification> find(VerificationId id) {
        return one(SELECT + " where id = ?", id.value());
    }

    Optional<Verification> underWay(boolean byCommand) {
        return one(SELECT + " where state = 'RUNNING' and by_command = ?", byCommand);
    }

    Optional<Verification> latest() {
        return one(SELECT + " order by ordered_at desc, id desc limit 1");
    }

    /** The latest that found everything whole. */
    Optional<Verification> latestWhole() {
        return one(SELECT + " where state = 'WHOLE' order by ordered_at desc, id desc limit 1");
    }

    private Optional<Verification> one(String question, Object... params) {
        Optional<VerificationId> id =
                database.sql(question)
                        .params(params)
                        .query((row, number) -> new VerificationId(Columns.id(row, "id")))
                        .optional();
        return id.flatMap(
                found -> {
                    List<Part> parts = parts(found);
                    return database.sql(SELECT + " where id = ?")
                            .param(1, found.value())
                            .query((row, number) -> verification(row, parts))
                            .optional();
                });
    }

    private List<Part> parts(VerificationId id) {
        return database.sql(
                        """
                        select part, checked, place, expected, found from logbook.verified_part where verification = ?
                        """)
                .param(1, id.value())
                .query(
                        (row, number) ->
                                new Part(
                                        row.getString("part"),
                                        row.getLong("checked"),
                                        row.getString("place") == null
                                                ? null
                                                : new Break(
                                                        row.getString("place"),
                                                        row.getString("expected"),
                                                        row.getString("found"))))
                .list();
    }

    private static Verification verification(ResultSet row, List<Part> parts) throws SQLException {
        return new Verification(
                new VerificationId(Columns.id(row, "id")),
                Columns.time(row, "ordered_at"),
                row.getString("ordered_by"),
                row.getBoolean("by_command"),
                row.getObject("sample", Integer.class),
                State.valueOf(row.getString("state")),
                row.getString("part"),
                row.getString("place"),
                row.getLong("bytes"),
                Columns.time(row, "beat_at"),
                Columns.timeOrNull(row, "ended_at"),
                new Sealer.End(
                        row.getLong("chain_place"), Sha256.ofRaw(row.getBytes("chain_hash"))),
                parts);
    }
}
