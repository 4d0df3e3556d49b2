package se.uppsikt.publishing.mediabank;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.destruction.BytesInUse;

/** What the media bank has of the files that everybody shares; each is looked for in its index. */
@Repository
class AssetBytesRows implements BytesInUse {
    private final JdbcClient database;

    AssetBytesRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<Sha256> of(Collection<Sha256> files) {
        return database.sql(
                        """
                        select f.sha256 from unnest(cast(? as bytea[])) f(sha256)
                        where exists (select from publishing.asset a where a.original_sha256 = f.sha256)
                            or exists (select from publishing.asset a where a.sha256 = f.sha256)
                            or exists (select from publishing.asset a where a.small_sha256 = f.sha256)
                            or exists (select from publishing.fitted_copy c where c.sha256 = f.sha256)
                            or exists (select from publishing.asset a where a.captions_sha256 = f.sha256)
                            or exists (select from publishing.asset a
                                where a.captions_original_sha256 = f.sha256)
                        """)
                .param(1, Columns.bytes(List.copyOf(files), Sha256::raw))
                .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                .set();
    }
}
