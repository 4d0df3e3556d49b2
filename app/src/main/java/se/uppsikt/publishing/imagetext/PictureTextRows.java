package se.uppsikt.publishing.imagetext;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.publishing.mediabank.AssetId;

/** SQL of the table {@code publishing.picture_words}. */
@Repository
class PictureTextRows {
    private final JdbcClient jdbc;

    PictureTextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's word, instead of whatever was read before. */
    void say(AssetId asset, String words, Actor by, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.picture_words (asset, words, by_name, at) values (?, ?, ?, ?)
                        on conflict (asset) do update set words = excluded.words, by_name = excluded.by_name,
                            at = excluded.at
                        """)
                .params(asset.value(), words, by.label(), Columns.time(at))
                .update();
    }

    /** What a program has read, where no person has said anything. */
    void read(AssetId asset, String words, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.picture_words (asset, words, at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(asset.value(), words, Columns.time(at))
                .update();
    }

    /** The lines of each picture that has been read; none for one in which nothing is written. */
    Map<AssetId, List<String>> of(Collection<AssetId> assets) {
        Map<AssetId, List<String>> words = new HashMap<>();
        if (assets.isEmpty()) {
            return words;
        }
        jdbc.sql("select * from publishing.picture_words where asset = " + Columns.ANY_OF_IDS)
                .param(Columns.ids(assets, AssetId::value))
                .query(
                        row -> {
                            words.put(
                                    new AssetId(Columns.id(row, "asset")),
                                    PictureTexts.lines(row.getString("words")));
                        });
        return words;
    }
}
