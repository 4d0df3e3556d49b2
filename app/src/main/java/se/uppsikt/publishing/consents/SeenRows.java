package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.publishing.mediabank.AssetId;

/** Who can be recognised in which picture. */
@Repository
class SeenRows {
    private final JdbcClient database;

    SeenRows(JdbcClient database) {
        this.database = database;
    }

    /** Those pictures of these that somebody has looked at. */
    Set<AssetId> lookedAt(Collection<AssetId> assets) {
        return database.sql(
                        "select asset from publishing.looked_at where asset = any(cast(? as uuid[]))")
                .param(Columns.ids(assets, AssetId::value))
                .query((row, _) -> new AssetId(Columns.id(row, "asset")))
                .set();
    }

    /** Who looked at a picture last, and when. */
    record Looked(String by, Instant at) {}

    Optional<Looked> looked(AssetId asset) {
        return database.sql("select * from publishing.looked_at where asset = ?")
                .param(asset.value())
                .query(
                        (row, _) ->
                                new Looked(row.getString("said_by"), Columns.time(row, "said_at")))
                .optional();
    }

    private record Pair(AssetId asset, ParticipantId participant) {}

    /** Who is seen in each of these; nothing for those where nobody is. */
    Map<AssetId, Set<ParticipantId>> in(Collection<AssetId> assets) {
        return database
                .sql(
                        """
                        select asset, participant from publishing.seen where asset = any(cast(? as uuid[]))
                        """)
                .param(Columns.ids(assets, AssetId::value))
                .query(
                        (row, _) ->
                                new Pair(
                                        new AssetId(Columns.id(row, "asset")),
                                        new ParticipantId(Columns.id(row, "participant"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Pair::asset,
                                Collectors.mapping(Pair::participant, Collectors.toSet())));
    }

    /** Where a person is seen, the latest picture first. */
    List<AssetId> of(ParticipantId participant) {
        return database.sql(
                        "select asset from publishing.seen where participant = ? order by asset desc")
                .param(participant.value())
                .query((row, _) -> new AssetId(Columns.id(row, "asset")))
                .list();
    }

    /** Nobody says anything else of these until the caller's transaction is over. */
    void holdStill(Collection<AssetId> assets) {
        database.sql(
                        """
                        select asset from publishing.looked_at where asset = any(cast(? as uuid[]))
                        order by asset for share
                        """)
                .param(Columns.ids(assets, AssetId::value))
                .query((row, _) -> Columns.id(row, "asset"))
                .list();
    }

    /** Somebody has looked; the latest who did is remembered. */
    void looked(AssetId asset, Actor by, Instant at) {
        database.sql(
                        """
                        insert into publishing.looked_at (asset, said_by, said_at) values (?, ?, ?)
                        on conflict (asset) do update set said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .params(asset.value(), by.label(), Columns.time(at))
                .update();
    }

    void add(AssetId asset, Collection<ParticipantId> participants) {
        database.sql(
                        """
                        insert into publishing.seen (asset, participant)
                        select ?, each from unnest(cast(? as uuid[])) as named (each) on conflict do nothing
                        """)
                .params(asset.value(), Columns.ids(participants, ParticipantId::value))
                .update();
    }

    void takeAway(AssetId asset, Collection<ParticipantId> participants) {
        database.sql(
                        "delete from publishing.seen where asset = ? and participant = any(cast(? as uuid[]))")
                .params(asset.value(), Columns.ids(participants, ParticipantId::value))
                .update();
    }
}
