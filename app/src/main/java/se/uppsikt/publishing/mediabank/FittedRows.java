package se.uppsikt.publishing.mediabank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;

/** SQL of the table {@code publishing.fitted_copy}. */
@Repository
class FittedRows {
    private final JdbcClient database;

    FittedRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when it is there already
     */
    boolean add(AssetId asset, StoredMedia copy, String by, Instant at) {
        return database.sql(
                                """
                                insert into publishing.fitted_copy (asset, sha256, mime, size, by, at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(asset.value(), copy.hash().raw(), copy.mime(), copy.size(), by)
                        .param(Columns.time(at))
                        .update()
                == 1;
    }

    /** Of each the largest first; what has none is not among them. */
    Map<AssetId, List<StoredMedia>> of(Collection<AssetId> some) {
        Map<AssetId, List<StoredMedia>> copies = new HashMap<>();
        database.sql(
                        """
                        select asset, sha256, mime, size from publishing.fitted_copy
                        where asset = any(cast(? as uuid[])) order by asset, size desc, sha256
                        """)
                .param(Columns.ids(some, AssetId::value))
                .query(
                        row -> {
                            copies.computeIfAbsent(
                                            new AssetId(Columns.id(row, "asset")),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new StoredMedia(
                                                    Sha256.ofRaw(row.getBytes("sha256")),
                                                    row.getString("mime"),
                                                    row.getLong("size")));
                        });
        return copies;
    }
}
