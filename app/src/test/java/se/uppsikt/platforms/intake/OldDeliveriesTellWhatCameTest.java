package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version.Genre;

/**
 * What was kept before anybody wrote down what sort of thing it was gets it from its old delivery,
 * which the migration has read again.
 */
@PlatformTest
class OldDeliveriesTellWhatCameTest extends DeliveryStory {
    private static final String MIGRATION =
            "db/migration/records/V20261129_12__what_sort_of_thing.sql";

    @Autowired JdbcClient database;

    @Test
    void aStickerFromBeforeIsOneAgain() throws IOException {
        String mid = "m_" + UUID.randomUUID();
        deliver(
                message(
                        mid,
                        "\"attachments\":[{\"type\":\"sticker\",\"payload\":{\"sticker_id\":5}}]"));
        Contribution sticker = kept(mid);
        assertThat(sticker.genre()).isEqualTo(Genre.STICKER);
        asItWasKeptBefore(sticker);
        assertThat(kept(mid).genre()).isNull();

        assertThat(database.sql(whatIsReadAgain()).update()).isPositive();
        deliver(message("m_" + UUID.randomUUID(), "\"text\":\"hej\""));

        await().atMost(PATIENCE).until(() -> kept(mid).genre() == Genre.STICKER);
        assertThat(kept(mid).versions()).isOne();
    }

    /** Nobody but a migration can forget what is written down. */
    private void asItWasKeptBefore(Contribution sticker) {
        transaction.executeWithoutResult(
                status -> {
                    database.sql("alter table records.version disable trigger version_genre_stays")
                            .update();
                    database.sql(
                                    "update records.version set genre = null, genre_print = null where contribution = ?")
                            .param(sticker.id().value())
                            .update();
                    database.sql("alter table records.version enable trigger version_genre_stays")
                            .update();
                    database.sql("update records.contribution set genre = null where id = ?")
                            .param(sticker.id().value())
                            .update();
                });
    }

    /** The last statement of the migration. */
    private static String whatIsReadAgain() throws IOException {
        String migration =
                new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8);
        return migration.substring(migration.indexOf("insert into records.waiting"));
    }

    private static String message(String mid, String content) {
        return """
        {"object":"page","entry":[{"id":"%1$s","time":1795176004000,"messaging":[
         {"sender":{"id":"880%2$d"},"recipient":{"id":"%1$s"},"timestamp":1795176004000,
          "message":{"mid":"%3$s",%4$s}}]}]}"""
                .formatted(PAGE.id(), Math.abs(mid.hashCode()), mid, content);
    }
}
