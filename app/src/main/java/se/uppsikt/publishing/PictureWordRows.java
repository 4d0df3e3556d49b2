package se.uppsikt.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.Draft.Hand;
import se.uppsikt.publishing.mediabank.AssetId;

/** SQL of the table {@code publishing.picture_words}. */
@Repository
class PictureWordRows {
    private final JdbcClient jdbc;

    PictureWordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's word, instead of whatever was read before. */
    void say(AssetId asset, String words, Hand by) {
        jdbc.sql(
                        """
                        insert into publishing.picture_words (asset, words, by_name, at) values (?, ?, ?, ?)
                        on conflict (asset) do update set words = excluded.words, by_name = excluded.by_name,
                            at = excluded.at
                        """)
                .params(asset.value(), words, by.name(), Columns.time(by.at()))
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
                                    row.getString("words")
                                            .lines()
                                            .map(String::strip)
                                            .filter(line -> !line.isEmpty())
                                            .toList());
                        });
        return words;
    }
}
