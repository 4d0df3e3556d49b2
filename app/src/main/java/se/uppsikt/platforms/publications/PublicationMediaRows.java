package se.uppsikt.platforms.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.records.destruction.BytesInUse;

/** SQL of the table {@code platforms.publication_media}. */
@Repository
class PublicationMediaRows implements BytesInUse {
    private final JdbcClient jdbc;

    PublicationMediaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of what is still to be published; when it is, they are the contribution's. Captions are
     * nobody else's.
     */
    @Override
    public Set<Sha256> of(Collection<Sha256> files) {
        return jdbc.sql(
                        """
                        select f.sha256 from unnest(cast(? as bytea[])) f(sha256)
                        where exists (select from platforms.publication_media m
                                join platforms.publication p on p.id = m.publication and p.settled_at is null
                                where m.sha256 = f.sha256)
                            or exists (select from platforms.publication_media m
                                where m.captions_sha256 = f.sha256)
                        """)
                .param(1, Columns.bytes(List.copyOf(files), Sha256::raw))
                .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                .set();
    }

    Set<UUID> published(Collection<UUID> media) {
        return jdbc.sql(
                        """
                        select distinct m.id from platforms.publication_media m
                        where m.id = any(cast(? as uuid[]))
                        """)
                .param(Columns.ids(media))
                .query((row, _) -> Columns.id(row, "id"))
                .set();
    }

    void insert(PublicationId publication, List<Medium> media) {
        for (int place = 0; place < media.size(); place++) {
            insert(publication, place, media.get(place));
        }
    }

    private void insert(PublicationId publication, int place, Medium medium) {
        Captions captions = medium.captions();
        jdbc.sql(
                        """
                        insert into platforms.publication_media (publication, place, id, sha256, mime, size,
                            name, alt_text)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        publication.value(),
                        place,
                        medium.id(),
                        medium.stored().hash().raw(),
                        medium.stored().mime(),
                        medium.stored().size(),
                        medium.name(),
                        medium.alt())
                .update();
        if (captions != null) {
            insert(publication, place, captions);
        }
    }

    private void insert(PublicationId publication, int place, Captions captions) {
        jdbc.sql(
                        """
                        update platforms.publication_media
                        set captions_sha256 = ?, captions_mime = ?, captions_size = ?,
                            captions_name = ?, captions_language = ?
                        where publication = ? and place = ?
                        """)
                .params(
                        captions.stored().hash().raw(),
                        captions.stored().mime(),
                        captions.stored().size(),
                        captions.name(),
                        captions.language(),
                        publication.value(),
                        place)
                .update();
    }

    List<Medium> of(PublicationId publication) {
        return jdbc.sql(
                        "select * from platforms.publication_media where publication = ? order by place")
                .param(publication.value())
                .query((row, _) -> row(row))
                .list();
    }

    private static Medium row(ResultSet row) throws SQLException {
        return new Medium(
                Columns.id(row, "id"),
                new StoredMedia(
                        Sha256.ofRaw(row.getBytes("sha256")),
                        row.getString("mime"),
                        row.getLong("size")),
                row.getString("name"),
                row.getString("alt_text"),
                captions(row));
    }

    private static @Nullable Captions captions(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("captions_sha256");
        return hash == null
                ? null
                : new Captions(
                        new StoredMedia(
                                Sha256.ofRaw(hash),
                                row.getString("captions_mime"),
                                row.getLong("captions_size")),
                        row.getString("captions_name"),
                        row.getString("captions_language"));
    }
}
