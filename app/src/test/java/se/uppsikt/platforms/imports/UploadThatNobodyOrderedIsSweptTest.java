package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.storage.OnDisk;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.base.storage.StorageKey;
import se.uppsikt.platforms.facebook.ExportParts;

/** A5: an upload that was cut off goes; one that is being handed in, or is an import's, stays. */
@UppsiktTest
class UploadThatNobodyOrderedIsSweptTest {
    @Autowired ImportFiles files;
    @Autowired ImportDesk desk;
    @Autowired ImportRun work;
    @Autowired Storage storage;
    @TempDir Path place;

    private StorageKey uploaded(UUID of, Duration ago) throws IOException {
        StorageKey key = new StorageKey(Shelf.UPLOADS, of + "/1.zip");
        storage.put(key, Files.writeString(Files.createTempFile(place, "upp", null), "bytes"));
        Files.setLastModifiedTime(
                OnDisk.file(storage, key), FileTime.from(Instant.now().minus(ago)));
        return key;
    }

    @AfterEach
    void leave() {
        storage.list(Shelf.UPLOADS, "", 100).forEach(each -> storage.remove(each.key()));
    }

    @Test
    void onlyWhatIsOldAndNobodysGoes() throws IOException {
        StorageKey cutOff = uploaded(UUID.randomUUID(), Duration.ofDays(2));
        StorageKey underWay = uploaded(UUID.randomUUID(), Duration.ofHours(1));
        ImportId waits =
                desk.unscheduled(
                        ImportDesk.posts(
                                place.resolve("e.zip"), ExportParts.post(1_400_000_000L, "Hej")));
        StorageKey ordered = uploaded(waits.value(), Duration.ofDays(2));

        files.sweep();

        assertThat(storage.find(cutOff)).isEmpty();
        assertThat(storage.find(underWay)).isPresent();
        assertThat(storage.find(ordered)).isPresent();
        work.run(waits);
    }
}
