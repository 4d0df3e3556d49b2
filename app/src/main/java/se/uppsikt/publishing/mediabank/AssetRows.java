package se.uppsikt.publishing.mediabank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;
import se.uppsikt.publishing.mediabank.MediaAsset.Files;
import se.uppsikt.publishing.mediabank.MediaAsset.Made;
import se.uppsikt.publishing.mediabank.MediaAsset.Measure;

/** SQL of the table {@code publishing.asset}. */
@Repository
class AssetRows {
    private final JdbcClient database;

    AssetRows(JdbcClient database) {
        this.database = database;
    }

    void add(MediaAsset asset) {
        StoredMedia small = asset.files().small();
        Duration length = asset.length();
        database.sql(
                        """
                        insert into publishing.asset (id, owner, name, original_sha256, original_mime,
                            original_size, sha256, mime, size, bare, small_sha256, small_mime, small_size,
                            width, height, length_ms, moving, speech, person, by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(asset.id().value(), asset.owner().value(), asset.name())
                .params(asset.original().hash().raw(), asset.original().mime())
                .params(asset.original().size(), asset.published().hash().raw())
                .params(asset.published().mime(), asset.published().size(), asset.files().bare())
                .param(small == null ? null : small.hash().raw())
                .param(small == null ? null : small.mime())
                .param(small == null ? null : small.size())
                .params(asset.width(), asset.height())
                .param(length == null ? null : length.toMillis())
                .param(asset.measure().moving())
                .params(asset.speech().name(), asset.made().person(), asset.made().by())
                .param(Columns.time(asset.made().at()))
                .update();
    }

    Optional<MediaAsset> asset(AssetId id) {
        return database.sql("select * from publishing.asset where id = ?")
                .param(id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<MediaAsset> held(AssetId id) {
        return database.sql("select * from publishing.asset where id = ? for update")
                .param(id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    List<MediaAsset> assets(Collection<AssetId> ids) {
        return database.sql("select * from publishing.asset where id = any(cast(? as uuid[]))")
                .param(Columns.ids(ids, AssetId::value))
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Some, the latest first; ids are made in the order of time.
     *
     * @param owner null for everybody's
     * @param sought in small letters; empty for all
     * @param after null for the first
     */
    List<MediaAsset> recent(
            @Nullable ServiceAreaId owner, String sought, @Nullable AssetId after, int limit) {
        return database.sql(
                        "select * from publishing.asset where "
                                + (owner == null ? "" : "owner = :owner and ")
                                + (after == null ? "" : "id < :after and ")
                                + """
                                (position(:sought in lower(name)) > 0 or position(:sought in lower(alt_text)) > 0)
                                order by id desc limit :limit
                                """)
                .param("owner", owner == null ? null : owner.value())
                .param("sought", sought)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    List<MediaAsset> owned(ServiceAreaId owner) {
        return database.sql("select * from publishing.asset where owner = ? order by id for update")
                .param(owner.value())
                .query((row, _) -> read(row))
                .list();
    }

    long owns(ServiceAreaId owner) {
        return database.sql("select count(*) from publishing.asset where owner = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    /** In the order of their ids. */
    List<MediaAsset> after(UUID id, int limit) {
        return database.sql("select * from publishing.asset where id > ? order by id limit ?")
                .params(id, limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Some, by chance. */
    List<MediaAsset> some(int count) {
        return database.sql("select * from publishing.asset order by random() limit ?")
                .param(count)
                .query((row, _) -> read(row))
                .list();
    }

    void describe(AssetId id, Description said) {
        database.sql(
                        """
                        update publishing.asset
                        set alt_text = ?, decorative = ?, speech = ?, version = version + 1
                        where id = ?
                        """)
                .params(said.alt(), said.decorative())
                .params(said.speech().name(), id.value())
                .update();
    }

    void caption(AssetId id, Captions captions) {
        database.sql(
                        """
                        update publishing.asset
                        set captions_sha256 = ?, captions_mime = ?, captions_size = ?,
                            captions_original_sha256 = ?, captions_original_mime = ?,
                            captions_original_size = ?, captions_name = ?, captions_language = ?,
                            version = version + 1
                        where id = ?
                        """)
                .params(captions.stored().hash().raw(), captions.stored().mime())
                .params(captions.stored().size(), captions.original().hash().raw())
                .params(captions.original().mime(), captions.original().size())
                .params(captions.name(), captions.language(), id.value())
                .update();
    }

    void handOver(ServiceAreaId from, ServiceAreaId to) {
        database.sql("update publishing.asset set owner = ? where owner = ?")
                .params(to.value(), from.value())
                .update();
    }

    void forget(AssetId id) {
        database.sql("delete from publishing.asset where id = ?").param(id.value()).update();
    }

    private static MediaAsset read(ResultSet row) throws SQLException {
        long length = row.getLong("length_ms");
        boolean lengthKnown = !row.wasNull();
        return new MediaAsset(
                new AssetId(Columns.id(row, "id")),
                new ServiceAreaId(Columns.id(row, "owner")),
                row.getString("name"),
                new Files(
                        file(row, "original_"),
                        file(row, ""),
                        row.getBoolean("bare"),
                        fileOrNull(row, "small_")),
                new Measure(
                        row.getInt("width"),
                        row.getInt("height"),
                        lengthKnown ? Duration.ofMillis(length) : null,
                        row.getBoolean("moving")),
                new Description(
                        row.getString("alt_text"),
                        row.getBoolean("decorative"),
                        Speech.valueOf(row.getString("speech"))),
                captions(row),
                new Made(Columns.id(row, "person"), row.getString("by"), Columns.time(row, "at")),
                row.getInt("version"));
    }

    private static @Nullable Captions captions(ResultSet row) throws SQLException {
        StoredMedia stored = fileOrNull(row, "captions_");
        return stored == null
                ? null
                : new Captions(
                        stored,
                        file(row, "captions_original_"),
                        row.getString("captions_name"),
                        row.getString("captions_language"));
    }

    private static StoredMedia file(ResultSet row, String which) throws SQLException {
        return Objects.requireNonNull(fileOrNull(row, which), which);
    }

    private static @Nullable StoredMedia fileOrNull(ResultSet row, String which)
            throws SQLException {
        byte[] hash = row.getBytes(which + "sha256");
        return hash == null
                ? null
                : new StoredMedia(
                        Sha256.ofRaw(hash),
                        row.getString(which + "mime"),
                        row.getLong(which + "size"));
    }
}
