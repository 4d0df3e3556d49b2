package se.uppsikt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.S3Store;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Shelf;
import se.uppsikt.records.journal.OriginalId;

/**
 * B5: a program that keeps its files in an S3 store and nothing but what is under way on its own
 * disk: an export is handed in and kept, a year is packed and fetched, a film is seen from its
 * middle, what is disposed of is gone there, and while the store is away people are told.
 */
@ProgramTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uppsikt.demo=true", "uppsikt.sandbox=http://127.0.0.1:9"})
@ContextConfiguration(
        initializers = {TestDatabase.class, TheWholeIsKeptInAnS3StoreTest.OnAStore.class})
@Import(TestTime.class)
@DirtiesContext // nobody else has this program, and its connections are wanted
class TheWholeIsKeptInAnS3StoreTest {
    private static final String HANDLE = "facebook-orebrostadsbibliotek";
    private static final int YEAR = 1985;
    @TempDir Path where;

    @Autowired Records records;
    @Autowired Destruction destruction;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @Value("${uppsikt.data}")
    Path data;

    private Visitor olof;

    /** Started by the first who asks. */
    private static final class Started {
        static final S3Store STORE = S3Store.fresh();
    }

    static final class OnAStore
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            Started.STORE.settings("s3").stream()
                                    .map(setting -> setting.substring(2))
                                    .toList())
                    .applyTo(context);
        }
    }

    @AfterAll
    static void stop() {
        Started.STORE.close();
    }

    @BeforeEach
    void anArchivist() {
        olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
    }

    private AccountId account() {
        return accounts.byHandle(HANDLE).orElseThrow().id();
    }

    @Test
    void anExportIsHandedInReadAndPackedAndNothingOfItIsLeftOnThisDisk() throws Exception {
        long spring = Instant.parse(YEAR + "-04-01T10:00:00Z").getEpochSecond();
        byte[] export =
                Files.readAllBytes(
                        new ExportParts()
                                .with(
                                        "posts/profile_posts_1.json",
                                        "[" + ExportParts.post(spring, "Sagostund i vår") + "]")
                                .zip(where.resolve("upp.zip")));
        String page =
                Visitor.goal(
                        olof.upload(
                                "/arkiv/import",
                                Map.of("konto", account().value().toString()),
                                "filer",
                                "upp.zip",
                                export));
        await(() -> olof.seePart(page + "/lage").body().contains("Klar"));
        Path kept = object("export/" + Sha256.of(export).hex() + ".zip");
        await(() -> Files.exists(kept));
        assertThat(kept).hasBinaryContent(export);

        String order =
                Visitor.goal(olof.post("/arkiv", "konto=" + account().value() + "&ar=" + YEAR));
        await(() -> olof.seePart(order + "/lage").body().contains("Hämta paketet"));
        byte[] fetched = olof.fetch(order + "/paket").body();
        assertThat(fetched).startsWith('P', 'K').hasSizeGreaterThan(10_000);
        assertThat(files(Started.STORE.files().resolve(S3Store.BUCKET).resolve("arkiv")))
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(fetched));
        for (String shelf : List.of("media", "export", "import", "arkiv")) {
            assertThat(files(data.resolve(shelf))).as(shelf).isEmpty();
        }
    }

    @Test
    void whatIsDisposedOfIsGoneInTheStoreAndItsNeighbourIsThere() throws Exception {
        Shelf shelf = new Shelf(account(), records, destruction, transaction);
        String unique = UUID.randomUUID().toString();
        StoredMedia gone = picture("BORTA" + unique);
        StoredMedia stays = picture("KVAR" + unique);
        OriginalId original =
                shelf.page(
                        shelf.object(1, "Ture Gallrman", "Sumpgas"),
                        shelf.object(2, "Siv Kvar", "Badet"));
        records.keep(
                List.of(
                        shelf.comment(
                                1,
                                "Ture Gallrman",
                                "Sumpgas",
                                original,
                                new MediaSeen(null, gone, "a.gif", null)),
                        shelf.comment(
                                2,
                                "Siv Kvar",
                                "Badet",
                                original,
                                new MediaSeen(null, stays, "b.gif", null))));
        assertThat(new String(olof.fetch("/media/" + stays.hash(), "bytes=6-9").body(), UTF_8))
                .isEqualTo("KVAR");
        ContributionId one = shelf.contribution(1).id();
        shelf.destroy(one);
        // stored an hour ago at least, or somebody may be storing the same
        Files.setLastModifiedTime(
                Started.STORE.file(MediaStore.key(gone.hash())),
                FileTime.from(Instant.now().minus(Duration.ofHours(3))));

        assertThat(destruction.purge(shelf.disposal, _ -> {}).done()).isTrue();

        assertThat(Started.STORE.file(MediaStore.key(gone.hash()))).doesNotExist();
        assertThat(Started.STORE.file(MediaStore.key(stays.hash()))).exists();
        for (Path file : files(Started.STORE.files())) {
            assertThat(new String(Files.readAllBytes(file), UTF_8))
                    .doesNotContain("BORTA" + unique);
        }
    }

    @Test
    void whileTheStoreIsAwayPeopleAreToldAndAfterwardsAllIsThere() throws Exception {
        Shelf shelf = new Shelf(account(), records, destruction, transaction);
        StoredMedia picture = picture("SYNS" + UUID.randomUUID());
        records.keep(
                List.of(
                        shelf.comment(
                                3,
                                "Siv Kvar",
                                "Badet",
                                shelf.page(shelf.object(3, "Siv Kvar", "Badet")),
                                new MediaSeen(null, picture, "b.gif", null))));
        Started.STORE.close();
        try {
            HttpResponse<String> away = olof.see("/media/" + picture.hash());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body())
                    .contains("Lagringen av filer svarar inte", "Försök igen om en stund")
                    .doesNotContain("Exception", "127.0.0.1");
            assertThat(olof.see("/arkiv").statusCode()).as("the work goes on").isEqualTo(200);
        } finally {
            Started.STORE.startAgain();
        }
        assertThat(olof.see("/media/" + picture.hash()).statusCode()).isEqualTo(200);
    }

    private StoredMedia picture(String bytes) {
        return records.store(new ByteArrayInputStream(("GIF89a" + bytes).getBytes(UTF_8)));
    }

    private static Path object(String key) {
        return Started.STORE.files().resolve(S3Store.BUCKET).resolve(key);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void await(Callable<Boolean> until) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(until);
    }
}
