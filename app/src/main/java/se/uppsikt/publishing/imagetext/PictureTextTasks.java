package se.uppsikt.publishing.imagetext;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaBank;

/** A picture is read in the background; it takes a second or several. */
@Configuration(proxyBeanMethods = false)
@WithPages
class PictureTextTasks {
    /** What a task needs. */
    record Desk(MediaBank bank, MediaStore store, ImageTexts texts, PictureTextRows rows) {}

    @Bean
    Task<Void> readPictureText(
            MediaBank bank,
            MediaStore store,
            ImageTexts texts,
            PictureTextRows rows,
            InstantSource time) {
        Desk desk = new Desk(bank, store, texts, rows);
        return Tasks.oneTime(PictureTexts.READING)
                .execute((instance, context) -> read(desk, instance.getId(), time));
    }

    /** What could not be read is asked for by hand. */
    private static void read(Desk desk, String id, InstantSource time) {
        AssetId picture = new AssetId(UUID.fromString(id));
        MediaAsset asset = desk.bank().assets(List.of(picture)).get(picture);
        if (asset == null || asset.film()) {
            return;
        }
        try (InputStream bytes = desk.store().open(asset.published().hash()).orElse(null)) {
            if (bytes != null) {
                desk.texts()
                        .read(bytes)
                        .ifPresent(
                                lines ->
                                        desk.rows()
                                                .read(
                                                        picture,
                                                        String.join("\n", lines),
                                                        time.instant()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + id, e);
        }
    }
}
