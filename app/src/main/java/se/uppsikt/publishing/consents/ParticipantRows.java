package se.uppsikt.publishing.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.publishing.consents.ParticipantList.Shelf;

/** Those who can be recognised. */
@Repository
class ParticipantRows {
    private static final String SELECT = "select p.* from publishing.participant p\n";

    private final JdbcClient database;

    ParticipantRows(JdbcClient database) {
        this.database = database;
    }

    void add(Participant participant, Actor by) {
        database.sql(
                        """
                        insert into publishing.participant (id, owner, name, contact, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        participant.id().value(),
                        participant.owner().value(),
                        participant.name(),
                        participant.contact(),
                        by.label(),
                        Columns.time(participant.madeAt()))
                .update();
    }

    void change(ParticipantId id, String name, String contact) {
        database.sql(
                        "update publishing.participant set name = ?, contact = ?, forgotten_at = null where id = ?")
                .params(name, contact, id.value())
                .update();
    }

    /**
     * @return false when there was nothing to forget
     */
    boolean forget(ParticipantId id, Instant at) {
        return database.sql(
                                """
                                update publishing.participant set contact = '', forgotten_at = ?
                                where id = ? and contact <> ''
                                """)
                        .params(Columns.time(at), id.value())
                        .update()
                == 1;
    }

    /** Those with a contact whose every basis was withdrawn or ended before a time. */
    List<ParticipantId> unneeded(Instant before, int limit) {
        return database.sql(
                        SELECT
                                + """
                                where p.contact <> ''
                                    and exists (select from publishing.basis b where b.participant = p.id)
                                    and not exists (select from publishing.basis b where b.participant = p.id
                                        and coalesce(b.withdrawn_at, b.ended_at, 'infinity') > :before)
                                order by p.id limit :limit
                                """)
                .param("before", Columns.time(before))
                .param("limit", limit)
                .query((row, _) -> new ParticipantId(Columns.id(row, "id")))
                .list();
    }

    void handOver(ServiceAreaId from, ServiceAreaId to) {
        database.sql("update publishing.participant set owner = ? where owner = ?")
                .params(to.value(), from.value())
                .update();
    }

    int owned(ServiceAreaId area) {
        return database.sql("select count(*) from publishing.participant where owner = ?")
                .param(area.value())
                .query(Integer.class)
                .single();
    }

    Optional<Participant> find(ParticipantId id) {
        return database.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query(ParticipantRows::read)
                .optional();
    }

    Map<ParticipantId, Participant> some(Collection<ParticipantId> ids) {
        return database
                .sql(SELECT + "where p.id = any(cast(? as uuid[]))")
                .param(Columns.ids(ids, ParticipantId::value))
                .query(ParticipantRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /**
     * What is asked for.
     *
     * @param owner null for those of every unit
     * @param words that stand in the name, in small letters; empty for all
     */
    record Wanted(@Nullable ServiceAreaId owner, String words, Shelf shelf, LocalDate today) {
        private String where() {
            return (owner == null ? "" : " and p.owner = :owner")
                    + switch (shelf) {
                        case ALL -> "";
                        case SOON ->
                                " and exists (select from publishing.basis b where b.participant = p.id"
                                        + " and b.withdrawn_at is null and b.ends > :today and b.ends <= :soon)";
                        case WITHOUT ->
                                " and not exists (select from publishing.basis b where b.participant = p.id"
                                        + " and b.withdrawn_at is null and (b.ends is null or b.ends > :today))";
                    };
        }
    }

    /**
     * A part of the list, by name.
     *
     * @param after the last of the part before; null for the first part
     */
    List<Participant> part(Wanted wanted, @Nullable Participant after, int limit) {
        return database.sql(
                        SELECT
                                + "where position(:words in lower(p.name)) > 0"
                                + wanted.where()
                                + (after == null
                                        ? ""
                                        : " and (p.name collate \"sv-SE-x-icu\", p.id) > (:name, :id)")
                                + " order by p.name collate \"sv-SE-x-icu\", p.id limit :limit")
                .param("words", wanted.words())
                .param("owner", wanted.owner() == null ? null : wanted.owner().value())
                .param("today", wanted.today())
                .param("soon", wanted.today().plusDays(Basis.REMINDED))
                .param("name", after == null ? "" : after.name())
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(ParticipantRows::read)
                .list();
    }

    private static Participant read(ResultSet row, int number) throws SQLException {
        return new Participant(
                new ParticipantId(Columns.id(row, "id")),
                new ServiceAreaId(Columns.id(row, "owner")),
                row.getString("name"),
                row.getString("contact"),
                Columns.time(row, "made_at"),
                Columns.timeOrNull(row, "forgotten_at"));
    }
}
