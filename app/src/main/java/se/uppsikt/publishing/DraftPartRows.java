package se.uppsikt.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.AssetUse;

/**
 * SQL of the tables {@code publishing.target} and {@code publishing.chosen}: where, and with what.
 */
@Repository
class DraftPartRows implements AssetUse {
    private final JdbcClient jdbc;

    DraftPartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has chosen for a draft is not thrown away meanwhile. */
    @Override
    public Set<AssetId> of(Collection<AssetId> assets) {
        return jdbc.sql(
                        "select distinct asset from publishing.chosen where asset = "
                                + Columns.ANY_OF_IDS)
                .param(Columns.ids(assets, AssetId::value))
                .query((row, _) -> new AssetId(Columns.id(row, "asset")))
                .set();
    }

    void replace(DraftId id, Content content) {
        jdbc.sql("delete from publishing.target where draft = ?").param(id.value()).update();
        jdbc.sql("delete from publishing.chosen where draft = ?").param(id.value()).update();
        insert(id, content);
    }

    void insert(DraftId id, Content content) {
        List<Target> targets = content.targets();
        for (int place = 0; place < targets.size(); place++) {
            jdbc.sql(
                            """
                            insert into publishing.target (draft, account, place, wording, without)
                            values (?, ?, ?, ?, cast(? as uuid[]))
                            """)
                    .params(id.value(), targets.get(place).account().value(), place)
                    .param(targets.get(place).wording())
                    .param(Columns.ids(targets.get(place).without(), AssetId::value))
                    .update();
        }
        for (int place = 0; place < content.media().size(); place++) {
            jdbc.sql("insert into publishing.chosen (draft, place, asset) values (?, ?, ?)")
                    .params(id.value(), place, content.media().get(place).value())
                    .update();
        }
    }

    void ordered(DraftId id, AccountId account, @Nullable PublicationId as) {
        jdbc.sql("update publishing.target set publication = ? where draft = ? and account = ?")
                .param(1, as == null ? null : as.value(), Types.OTHER)
                .param(2, id.value())
                .param(3, account.value())
                .update();
    }

    Optional<DraftId> of(PublicationId publication) {
        return jdbc.sql("select draft from publishing.target where publication = ?")
                .param(publication.value())
                .query((row, _) -> new DraftId(Columns.id(row, "draft")))
                .optional();
    }

    /** Where it goes, and what it has become there. */
    record Placed(Target target, @Nullable PublicationId publication) {}

    Map<UUID, List<Placed>> targets(Collection<UUID> drafts) {
        Map<UUID, List<Placed>> targets = new HashMap<>();
        jdbc.sql(
                        "select * from publishing.target where draft = "
                                + Columns.ANY_OF_IDS
                                + " order by draft, place")
                .param(Columns.ids(drafts))
                .query(
                        row -> {
                            UUID publication = row.getObject("publication", UUID.class);
                            targets.computeIfAbsent(
                                            Columns.id(row, "draft"), none -> new ArrayList<>())
                                    .add(
                                            new Placed(
                                                    new Target(
                                                            new AccountId(
                                                                    Columns.id(row, "account")),
                                                            row.getString("wording"),
                                                            without(row)),
                                                    publication == null
                                                            ? null
                                                            : new PublicationId(publication)));
                        });
        return targets;
    }

    private static Set<AssetId> without(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("without").getArray();
        return Arrays.stream(ids).map(AssetId::new).collect(Collectors.toSet());
    }

    Map<UUID, List<AssetId>> media(Collection<UUID> drafts) {
        Map<UUID, List<AssetId>> media = new HashMap<>();
        jdbc.sql(
                        "select * from publishing.chosen where draft = "
                                + Columns.ANY_OF_IDS
                                + " order by draft, place")
                .param(Columns.ids(drafts))
                .query(
                        row -> {
                            media.computeIfAbsent(
                                            Columns.id(row, "draft"), none -> new ArrayList<>())
                                    .add(new AssetId(Columns.id(row, "asset")));
                        });
        return media;
    }
}
