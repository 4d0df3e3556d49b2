package se.uppsikt.publishing.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    void forget(ParticipantId id, Instant at) {
        database.sql(
                        "update publishing.participant set contact = '', forgotten_at = ? where id = ?")
                .params(Columns.time(at), id.value())
                .update();
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
     * A part of the list, by name.
     *
     * @param owner null for those of every unit
     * @param words that stand in the name, in small letters; empty for all
     * @param after the last of the part before; null for the first part
     */
    List<Participant> part(
            @Nullable ServiceAreaId owner, String words, @Nullable Participant after, int limit) {
        return database.sql(
                        SELECT
                                + "where position(:words in lower(p.name)) > 0"
                                + (owner == null ? "" : " and p.owner = :owner")
                                + (after == null
                                        ? ""
                                        : " and (p.name collate \"sv-SE-x-icu\", p.id) > (:name, :id)")
                                + " order by p.name collate \"sv-SE-x-icu\", p.id limit :limit")
                .param("words", words)
                .param("owner", owner == null ? null : owner.value())
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
