package se.uppsikt.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.Resource;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.secrets.Secret;

/** B5: the files of several nodes lie in a store that all of them reach (a real S3 store). */
@UppsiktTest
class FilesInAnS3StoreTest {
    private static final long OF_PARTS = S3Upload.PART + (1 << 20);
    @TempDir static Path where;
    private static S3Store store;

    @Autowired RemovalRows removals;

    private Path data;
    private Storage storage;
    private Places places;

    @BeforeAll
    static void start() {
        store = new S3Store(where);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void aNodeOfItsOwn() throws IOException {
        data = Files.createDirectories(where.resolve(UUID.randomUUID().toString()));
        places = places("s3");
        storage = new Storage(places, InstantSource.system());
    }

    private Places places(String place) {
        return new Places(
                data, data.resolve("arkiv"), S3Store.settings(store.address(), place), removals);
    }

    private static StorageKey fresh(Shelf shelf) {
        return new StorageKey(shelf, UUID.randomUUID() + "/ett.zip");
    }

    private Path file(String words) throws IOException {
        return Files.writeString(Files.createTempFile(data, "prov", null), words);
    }

    private static String text(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatOneNodePutsThereTheOtherReads() throws IOException {
        StorageKey key = fresh(Shelf.PACKAGES);
        Path file = file("paketet");
        storage.put(key, file);
        assertThat(file).doesNotExist();

        Storage other =
                new Storage(
                        new Places(
                                where.resolve("annan"),
                                where.resolve("annan/arkiv"),
                                S3Store.settings(store.address(), "s3"),
                                removals),
                        InstantSource.system());
        assertThat(text(other.open(key).orElseThrow())).isEqualTo("paketet");
        assertThat(other.find(key).orElseThrow().size()).isEqualTo(7);
        Path fetched;
        try (LocalFile local = other.local(key).orElseThrow()) {
            fetched = local.path();
            assertThat(fetched).hasContent("paketet");
        }
        assertThat(fetched).doesNotExist();
        other.remove(key);
        assertThat(storage.find(key)).isEmpty();
        assertThat(storage.open(key)).isEmpty();
        assertThat(storage.local(key)).isEmpty();
    }

    @Test
    void aBrowserThatWantsTheMiddleOfAFilmGetsTheMiddle() throws IOException {
        StorageKey key = fresh(Shelf.MEDIA);
        storage.put(key, file("0123456789"));
        Resource film = storage.resource(key).orElseThrow();
        assertThat(film.contentLength()).isEqualTo(10);
        try (InputStream bytes = film.getInputStream()) {
            bytes.skipNBytes(6);
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("6789");
        }
    }

    @Test
    void aLargeFileGoesInPartsAndIsTheSame() throws IOException {
        StorageKey key = fresh(Shelf.PACKAGES);
        Path large = Files.createTempFile(data, "stor", null);
        try (var bytes = new RandomAccessFile(large.toFile(), "rw")) {
            bytes.setLength(OF_PARTS);
            bytes.seek(S3Upload.PART - 3);
            bytes.write("gränsen".getBytes(StandardCharsets.UTF_8));
        }
        storage.put(key, large);
        assertThat(storage.find(key).orElseThrow().size()).isEqualTo(OF_PARTS);
        try (InputStream bytes = storage.open(key).orElseThrow()) {
            bytes.skipNBytes(S3Upload.PART - 3);
            assertThat(new String(bytes.readNBytes(8), StandardCharsets.UTF_8))
                    .isEqualTo("gränsen");
        }
        storage.remove(key);
    }

    @Test
    void whatIsOnAShelfIsListedInPagesAndBothPlacesAreOne() throws IOException {
        for (String name : List.of("a", "c", "e")) {
            storage.put(new StorageKey(Shelf.EXPORTS, "lista-" + name), file(name));
        }
        Path disk = Files.createDirectories(data.resolve("export"));
        Files.writeString(disk.resolve("lista-b"), "b");
        Files.writeString(disk.resolve("lista-c"), "c");

        assertThat(names("lista", 3)).containsExactly("lista-a", "lista-b", "lista-c");
        assertThat(names("lista-c", 3)).containsExactly("lista-e");
    }

    private List<String> names(String after, int limit) {
        return storage.list(Shelf.EXPORTS, after, limit).stream()
                .map(each -> each.key().name())
                .filter(name -> name.startsWith("lista"))
                .toList();
    }

    /** Somebody stores the bytes that another is taking away: whoever stores them has them. */
    @Test
    void whatIsPutThereWhileItIsTakenAwayIsThereAfterwards() throws Exception {
        StorageKey key = fresh(Shelf.MEDIA);
        storage.put(key, file("samma"));
        Files.setLastModifiedTime(store.file(key), FileTime.from(Instant.EPOCH));
        removals.begin(key);
        CompletableFuture<Void> putting =
                CompletableFuture.runAsync(() -> storage.put(key, again()));
        Awaitility.await("the one who stores has been there")
                .until(() -> Files.getLastModifiedTime(store.file(key)).toMillis() > 0);
        places.now().remove(key);
        removals.end(key);

        putting.get(30, TimeUnit.SECONDS);
        assertThat(text(storage.open(key).orElseThrow())).isEqualTo("samma");
    }

    private Path again() {
        try {
            return file("samma");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasPutThereSinceIsNotTakenAway() throws IOException {
        StorageKey key = fresh(Shelf.MEDIA);
        storage.put(key, file("nyss"));
        assertThat(storage.removeUnlessPut(key, Instant.now().minusSeconds(3600))).isFalse();
        assertThat(storage.find(key)).isPresent();
        assertThat(storage.removeUnlessPut(key, Instant.now().plusSeconds(60))).isTrue();
        assertThat(storage.find(key)).isEmpty();
    }

    @Test
    void filesMoveFromTheDiskToTheStoreAndBackWhileTheyAreRead() throws IOException {
        Storage before = new Storage(places("disk"), InstantSource.system());
        StorageKey picture = new StorageKey(Shelf.MEDIA, "ab/cd/" + UUID.randomUUID());
        StorageKey finished = fresh(Shelf.PACKAGES);
        before.put(picture, file("bilden"));
        before.put(finished, file("paketet"));
        assertThat(data.resolve("media").resolve(picture.name())).exists();
        assertThat(text(storage.open(picture).orElseThrow())).as("read there").isEqualTo("bilden");

        assertThat(moved(places)).contains("Klart. 2 filer är flyttade till S3-lagringen");
        assertThat(data.resolve("media").resolve(picture.name())).doesNotExist();
        assertThat(store.file(picture)).hasContent("bilden");
        assertThat(text(before.open(finished).orElseThrow())).isEqualTo("paketet");
        assertThat(moved(places)).contains("Klart. 0 filer");

        assertThat(moved(places("disk"))).contains("är flyttade till disken");
        assertThat(data.resolve("media").resolve(picture.name())).hasContent("bilden");
        assertThat(store.file(picture)).doesNotExist();
    }

    private static String moved(Places places) {
        var out = new ByteArrayOutputStream();
        var command =
                new MoveFilesCommand(
                        places,
                        new Moving(places),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        command.run(new DefaultApplicationArguments("flytta-filer"));
        assertThat(command.getExitCode()).as("%s", out).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCheckSaysWhatIsWrongAndHowItIsMended() throws IOException {
        assertThat(look(S3Store.settings(store.address(), "s3"))).isInstanceOf(Found.Right.class);
        StorageSettings right = S3Store.settings(store.address(), "s3");
        assertThat(look(with(right, "finns-inte", right.secret().reveal())).words())
                .contains("Hinken finns-inte finns inte");
        assertThat(look(with(right, right.bucket(), "fel")).words())
                .contains("godkänner inte nyckeln");
        assertThat(look(S3Store.settings("http://127.0.0.1:9", "s3")).words())
                .contains("S3-lagringen svarar inte");
        Files.writeString(Files.createDirectories(data.resolve("export")).resolve("kvar"), "kvar");
        assertThat(look(right))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.mend()).contains("./run flytta-filer"));
    }

    private static StorageSettings with(StorageSettings of, String bucket, String secret) {
        return new StorageSettings(
                of.place(), of.address(), bucket, of.region(), "", of.key(), new Secret(secret));
    }

    private Found look(StorageSettings settings) {
        Places looked = new Places(data, data.resolve("arkiv"), settings, removals);
        return new StoreCheck(looked, new Moving(looked), settings).look();
    }

    @Test
    void namesThatWouldLeaveTheShelfAreNone() {
        for (String name :
                List.of("", "../a", "a/../b", "/a", "a//b", ".a", "a/.b", "a\u0000", "a\\b")) {
            assertThatThrownBy(() -> new StorageKey(Shelf.MEDIA, name))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
