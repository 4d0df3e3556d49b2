package se.uppsikt.publishing.consents;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.publishing.consents.Basis.Content;
import se.uppsikt.publishing.consents.Basis.Guardian;
import se.uppsikt.publishing.consents.Basis.Kind;
import se.uppsikt.publishing.consents.Basis.Way;
import se.uppsikt.publishing.consents.Basis.Withdrawal;
import se.uppsikt.publishing.mediabank.AssetId;

/** The bases, with those who say yes for a child and the pictures that each is about. */
@Repository
class BasisRows {
    private static final String SELECT =
            """
            select b.*, array(select a.asset from publishing.basis_asset a where a.basis = b.id) as assets
            from publishing.basis b
            """;

    private final JdbcClient database;

    BasisRows(JdbcClient database) {
        this.database = database;
    }

    void add(Basis basis, Actor by, Instant at) {
        Content content = basis.content();
        Set<Platform> platforms = content.platforms();
        Way way = content.way();
        database.sql(
                        """
                        insert into publishing.basis (id, participant, kind, purpose, reference, child, way,
                            noted_by, begins, ends, platforms, made_by, made_at)
                        values (:id, :participant, :kind, :purpose, :reference, :child, :way,
                            :noted, :begins, :ends, cast(:platforms as text[]), :by, :at)
                        """)
                .param("id", basis.id().value())
                .param("participant", basis.participant().value())
                .param("kind", content.kind().name())
                .param("purpose", content.purpose())
                .param("reference", content.reference())
                .param("child", content.child())
                .param("way", way == null ? null : way.name())
                .param("noted", content.notedBy())
                .param("begins", content.begins())
                .param("ends", content.ends(), Types.DATE)
                .param("platforms", platforms == null ? null : names(platforms), Types.ARRAY)
                .param("by", by.label())
                .param("at", Columns.time(at))
                .update();
        basis.guardians().forEach(each -> add(basis.id(), each));
        about(basis.id(), basis.assets());
    }

    private static String[] names(Set<Platform> platforms) {
        return platforms.stream().sorted().map(Platform::name).toArray(String[]::new);
    }

    private void add(BasisId basis, Guardian guardian) {
        database.sql(
                        "insert into publishing.guardian (basis, place, name, agreed_on, noted_by) values (?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                basis.value(),
                                guardian.place(),
                                guardian.name(),
                                guardian.agreedOn(),
                                guardian.notedBy()))
                .update();
    }

    /** The basis is about these too. */
    void about(BasisId basis, Collection<AssetId> assets) {
        database.sql(
                        """
                        insert into publishing.basis_asset (basis, asset)
                        select ?, each from unnest(cast(? as uuid[])) as named (each) on conflict do nothing
                        """)
                .params(basis.value(), Columns.ids(assets, AssetId::value))
                .update();
    }

    /** The basis is about these no more, which it was said to be by mistake. */
    void notAbout(Collection<BasisId> bases, AssetId asset) {
        database.sql(
                        "delete from publishing.basis_asset where asset = ? and basis = any(cast(? as uuid[]))")
                .params(asset.value(), Columns.ids(bases, BasisId::value))
                .update();
    }

    void agrees(BasisId basis, Guardian guardian) {
        database.sql(
                        "update publishing.guardian set agreed_on = ?, noted_by = ? where basis = ? and place = ?")
                .params(
                        Arrays.asList(
                                guardian.agreedOn(),
                                guardian.notedBy(),
                                basis.value(),
                                guardian.place()))
                .update();
    }

    void withdraw(BasisId basis, Withdrawal withdrawal, Instant at) {
        database.sql(
                        """
                        update publishing.basis
                        set withdrawn_on = ?, withdrawn_told = ?, withdrawn_by = ?, withdrawn_at = ? where id = ?
                        """)
                .params(
                        withdrawal.on(),
                        withdrawal.told(),
                        withdrawal.by(),
                        Columns.time(at),
                        basis.value())
                .update();
    }

    /**
     * @return false when it had been told, or was withdrawn before
     */
    boolean ended(BasisId basis, Instant at) {
        return database.sql(
                                """
                                update publishing.basis set ended_at = ?
                                where id = ? and ended_at is null and withdrawn_at is null
                                """)
                        .params(Columns.time(at), basis.value())
                        .update()
                == 1;
    }

    Optional<Basis> find(BasisId id) {
        return read(SELECT + "where b.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Basis> locked(BasisId id) {
        return read(SELECT + "where b.id = :id for update of b", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** All of a person, the latest first. */
    List<Basis> of(ParticipantId participant) {
        return of(List.of(participant));
    }

    /** All of these, the latest first. */
    List<Basis> of(Collection<ParticipantId> participants) {
        return read(
                SELECT
                        + "where b.participant = any(cast(:them as uuid[])) order by b.begins desc, b.id desc",
                Map.of("them", Columns.ids(participants, ParticipantId::value)));
    }

    /** Those that are about one of these pictures. */
    List<Basis> about(Collection<AssetId> assets) {
        return read(
                SELECT
                        + """
                        where b.id in (select a.basis from publishing.basis_asset a
                            where a.asset = any(cast(:assets as uuid[])))
                        order by b.begins desc, b.id desc
                        """,
                Map.of("assets", Columns.ids(assets, AssetId::value)));
    }

    /** Nobody withdraws what is about these until the caller's transaction is over. */
    void holdStill(Collection<AssetId> assets) {
        database.sql(
                        """
                        select b.id from publishing.basis b
                        where b.id in (select a.basis from publishing.basis_asset a
                            where a.asset = any(cast(? as uuid[])))
                        order by b.id for share of b
                        """)
                .param(Columns.ids(assets, AssetId::value))
                .query((row, _) -> Columns.id(row, "id"))
                .list();
    }

    /** Those whose end has come and is not yet told. */
    List<Basis> toEnd(LocalDate today, int limit) {
        return read(
                SELECT
                        + """
                        where b.ends <= :today and b.withdrawn_at is null and b.ended_at is null
                        order by b.ends, b.id limit :limit
                        """,
                Map.of("today", today, "limit", limit));
    }

    private List<Basis> read(String question, Map<String, Object> params) {
        List<Basis> bases =
                database.sql(question).params(params).query((row, _) -> basis(row)).list();
        List<UUID> ids = bases.stream().map(each -> each.id().value()).toList();
        Map<UUID, List<Guardian>> guardians = ids.isEmpty() ? Map.of() : guardians(ids);
        return bases.stream()
                .map(each -> with(each, guardians.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private static Basis with(Basis basis, List<Guardian> guardians) {
        return new Basis(
                basis.id(),
                basis.participant(),
                basis.content(),
                guardians,
                basis.assets(),
                basis.withdrawal());
    }

    private record Whose(UUID basis, Guardian guardian) {}

    private Map<UUID, List<Guardian>> guardians(List<UUID> bases) {
        return database
                .sql(
                        """
                        select * from publishing.guardian where basis = any(cast(? as uuid[])) order by basis, place
                        """)
                .param(Columns.ids(bases))
                .query(
                        (row, _) ->
                                new Whose(
                                        Columns.id(row, "basis"),
                                        new Guardian(
                                                row.getInt("place"),
                                                row.getString("name"),
                                                row.getObject("agreed_on", LocalDate.class),
                                                row.getString("noted_by"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Whose::basis,
                                Collectors.mapping(Whose::guardian, Collectors.toList())));
    }

    private static Basis basis(ResultSet row) throws SQLException {
        String way = row.getString("way");
        Array platforms = row.getArray("platforms");
        return new Basis(
                new BasisId(Columns.id(row, "id")),
                new ParticipantId(Columns.id(row, "participant")),
                new Content(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("purpose"),
                        row.getString("reference"),
                        row.getBoolean("child"),
                        way == null ? null : Way.valueOf(way),
                        row.getString("noted_by"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        platforms == null ? null : platforms(platforms)),
                List.of(),
                Arrays.stream((UUID[]) row.getArray("assets").getArray())
                        .map(AssetId::new)
                        .collect(Collectors.toSet()),
                withdrawal(row));
    }

    private static Set<Platform> platforms(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Platform::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("withdrawn_on", LocalDate.class);
        return on == null
                ? null
                : new Withdrawal(
                        on, row.getString("withdrawn_told"), row.getString("withdrawn_by"));
    }
}
