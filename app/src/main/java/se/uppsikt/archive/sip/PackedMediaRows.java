package se.uppsikt.archive.sip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures, films and files that go into a package. */
@Repository
class PackedMediaRows {
    private final JdbcClient database;

    PackedMediaRows(JdbcClient database) {
        this.database = database;
    }

    /** A medium that is packed, by its fingerprint; several contributions may share it. */
    record PackedMedia(
            String hash, String mime, long size, @Nullable String originalName, boolean copied) {}

    /**
     * One medium as the platform named it, and the file it became.
     *
     * @param found the fingerprint its bytes have now, when they have been altered
     */
    record MediaOrigin(
            UUID media,
            UUID contribution,
            @Nullable String originalName,
            @Nullable String source,
            String hash,
            String mime,
            boolean copied,
            @Nullable String found) {}

    List<PackedMedia> page(PackageId id, String afterHash, int limit) {
        return database.sql(
                        """
                        select hash, min(mime) as mime, min(size) as size, min(original_name) as name,
                            bool_or(copied) as copied
                        from archive.packed_media
                        where package = ? and hash collate "C" > ? and missing is null
                        group by hash order by hash collate "C" limit ?
                        """)
                .params(id.value(), afterHash, limit)
                .query(
                        (row, number) ->
                                new PackedMedia(
                                        row.getString("hash"),
                                        row.getString("mime"),
                                        row.getLong("size"),
                                        row.getString("name"),
                                        row.getBoolean("copied")))
                .list();
    }

    /**
     * Where these lie in the package, as pages shall refer to them; those not packed are not here.
     */
    Map<String, String> files(PackageId id, Collection<String> hashes) {
        Map<String, String> files = new HashMap<>();
        database.sql(
                        """
                        select distinct hash, mime, copied from archive.packed_media
                        where package = ? and hash = any (cast(? as text[])) and missing is null
                        """)
                .params(id.value(), "{" + String.join(",", hashes) + "}")
                .query(
                        row -> {
                            String name =
                                    "media/"
                                            + LikenessRules.mediaName(
                                                    row.getString("hash"), row.getString("mime"));
                            files.put(
                                    row.getString("hash"),
                                    row.getBoolean("copied") ? PngCopies.name(name) : name);
                        });
        return files;
    }

    /** The bytes are not those that came; told of each contribution that has them. */
    void altered(PackageId id, String hash, String found, String file) {
        database.sql(
                        """
                        with own as (update archive.packed_media set found = :found
                            where package = :id and hash = :hash and missing is null returning contribution)
                        insert into archive.packed_deviation
                            (package, subject, name, contribution, sentence, expected, found)
                        select distinct cast(:id as uuid), 'MEDIUM', :file, contribution,
                            'En bild eller fil är ändrad sedan den sparades.', :hash, :found
                        from own order by contribution
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("found", found)
                .param("file", file)
                .update();
    }

    /** The bytes are not in the store any more. */
    void lost(PackageId id, String hash) {
        database.sql(
                        "update archive.packed_media set missing = ? where package = ? and hash = ? and missing is null")
                .params(LikenessRules.LOST, id.value(), hash)
                .update();
    }

    /** Notes that these pictures have a copy. */
    void copied(PackageId id, List<String> hashes) {
        database.sql(
                        """
                        update archive.packed_media set copied = true
                        where package = ? and hash = any (cast(? as text[]))
                        """)
                .params(id.value(), "{" + String.join(",", hashes) + "}")
                .update();
    }

    List<MediaOrigin> origins(PackageId id, UUID after, int limit) {
        return database.sql(
                        """
                        select * from archive.packed_media
                        where package = ? and media > ? and missing is null order by media limit ?
                        """)
                .params(id.value(), after, limit)
                .query(PackedMediaRows::origin)
                .list();
    }

    private static MediaOrigin origin(ResultSet row, int number) throws SQLException {
        return new MediaOrigin(
                row.getObject("media", UUID.class),
                row.getObject("contribution", UUID.class),
                row.getString("original_name"),
                row.getString("source"),
                row.getString("hash"),
                row.getString("mime"),
                row.getBoolean("copied"),
                row.getString("found"));
    }
}
