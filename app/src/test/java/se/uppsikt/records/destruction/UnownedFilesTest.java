package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.storage.OnDisk;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.journal.OriginalId;

/** B5: what was stored and never taken into a record goes; what is somebody's stays. */
@UppsiktTest
class UnownedFilesTest extends TwoInOneOriginal {
    @Autowired UnownedFiles files;

    private StoredMedia stored(Duration ago) throws IOException {
        StoredMedia stored =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        Files.setLastModifiedTime(
                OnDisk.file(storage, MediaStore.key(stored.hash())),
                FileTime.from(Instant.now().minus(ago)));
        return stored;
    }

    @Test
    void onlyWhatIsNobodysAndOldIsTakenAway() throws IOException {
        StoredMedia nobodys = stored(Duration.ofDays(3));
        StoredMedia underWay = stored(Duration.ofHours(3));
        StoredMedia kept = stored(Duration.ofDays(3));
        OriginalId page = shelf.page(shelf.object(11, "Moa Lind", "En bild"));
        records.keep(
                List.of(
                        shelf.comment(
                                11,
                                "Moa Lind",
                                "En bild",
                                page,
                                new MediaSeen(null, kept, null, null))));

        assertThat(files.sweep()).isEqualTo(1);

        assertThat(storage.find(MediaStore.key(nobodys.hash()))).isEmpty();
        assertThat(storage.find(MediaStore.key(underWay.hash()))).isPresent();
        assertThat(storage.find(MediaStore.key(kept.hash()))).isPresent();
        assertThat(files.sweep()).isZero();
    }
}
