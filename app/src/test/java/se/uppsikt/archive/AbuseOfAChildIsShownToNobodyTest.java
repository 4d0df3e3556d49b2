package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.archive.sip.LikenessRules;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * M4 (brottsbalken 16 kap. 10 a §): from the moment somebody says that it may be abuse of a child,
 * neither its words nor its pictures are shown to anybody at any address, and no package holds
 * them. Address, time and author stay.
 */
@UppsiktTest
class AbuseOfAChildIsShownToNobodyTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Archive archive;
    @Autowired Storage storage;
    @LocalServerPort int port;

    private final String words = "ord" + UUID.randomUUID().toString().replace("-", "");
    private final String description = "bild" + UUID.randomUUID().toString().replace("-", "");
    private final String fetchedFrom = "https://bilder.invalid/" + UUID.randomUUID();
    private AccountId account;
    private StoredMedia picture;
    private Visitor anna;

    @BeforeEach
    void signIn() {
        account = accounts.byHandle("facebook-orebrokommun").orElseThrow().id();
        picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + words).getBytes(StandardCharsets.US_ASCII)));
        anna = signedIn("anna.berg");
    }

    @Test
    void noAddressShowsItAnyMore() {
        Contribution comment = written(words, now(), original(words), twoPictures());
        Contribution same = written("Se här", now(), original("Se här"), onePicture());
        Visitor registrar = signedIn("lars.dahl");
        OriginalId original = records.kept(comment.id()).versions().getFirst().original();
        String delivered = record(comment) + "/original/" + original.value();
        assertThat(anna.see("/inkorg/" + comment.id().value()).body())
                .contains(words, picture.hash().hex());
        assertThat(registrar.see(delivered).body()).contains(words);
        assertThat(anna.see(medium()).statusCode()).isEqualTo(200);

        condemn(comment);

        for (Visitor visitor : List.of(anna, registrar)) {
            for (String address : addresses(comment, same)) {
                assertThat(visitor.see(address).body())
                        .as(address)
                        .doesNotContain(words, description, fetchedFrom, picture.hash().hex());
            }
        }
        assertThat(anna.see("/inkorg?sok=" + words).body())
                .doesNotContain(comment.id().value().toString());
        assertThat(anna.see(medium()).statusCode()).isEqualTo(404);
        assertThat(registrar.see(delivered).statusCode()).isEqualTo(404);
        assertThat(records.media(picture.hash())).isEmpty();
        assertThat(anna.see(record(comment)).body())
                .contains("visas inte för någon", comment.author().shown())
                .contains(String.valueOf(comment.permalink()));
    }

    @Test
    void whatIsNotFetchedNeverIs() {
        Contribution comment = written(words, now(), original(words), twoPictures());
        assertThat(waiting()).isTrue();

        condemn(comment);

        assertThat(waiting()).isFalse();
        records.keep(List.of(observed(comment, words + " igen", now().plusSeconds(60))));
        assertThat(waiting()).isFalse();
        assertThat(records.kept(comment.id()).versions())
                .hasSize(2)
                .allMatch(version -> version.text() == null)
                .flatExtracting(Version::media)
                .allMatch(medium -> ((Version.Media) medium).state() == Version.State.NEVER_COPIED);
    }

    @Test
    void showingItAgainOnThePlatformDoesNotShowItHere() {
        Contribution comment = written(words, now(), original(words), onePicture());
        condemn(comment);
        String unhide = "version=1&motiv=Det%20var%20inget%20brott";
        assertThat(anna.post("/moderering/" + comment.id().value() + "/visa", unhide).statusCode())
                .isEqualTo(302);

        assertThat(anna.see(record(comment)).body()).doesNotContain(words);
        assertThat(anna.see(medium()).statusCode()).isEqualTo(404);
    }

    @Test
    void theEvidenceIsStillWhole() {
        Contribution comment = written(words, now(), original(words), onePicture());
        condemn(comment);
        String secured =
                anna.post(
                                "/moderering/" + comment.id().value() + "/borja",
                                "version=1&grund=overgrepp-mot-barn&motiv=Ska%20bort%20genast")
                        .body();
        assertThat(secured).doesNotContain("Det gick inte än");
        assertThat(anna.see("/moderering/" + comment.id().value() + "/ruta").body())
                .contains("Bevis säkrat");
    }

    @Test
    void thePackageLeavesItOutAndTellsWhy() throws Exception {
        Instant then = Instant.parse("1984-05-01T10:00:00Z");
        Contribution comment = written(words, then, original(words), twoPictures());
        String naming = "{\"" + comment.key().value() + "\":\"" + words + "\"}";
        written("Hej", then.plusSeconds(60), original(naming), List.of());
        written("Vanligt", then.plusSeconds(90), original("Vanligt"), List.of());
        condemn(comment);

        Map<String, byte[]> files = PackageCheck.read(packed(1984));

        files.forEach(
                (name, bytes) ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .as(name)
                                .doesNotContain(words, description, fetchedFrom));
        assertThat(named(files, "/1984-05.html"))
                .contains("Innehållet visas inte, enligt kommunens beslut", "Vanligt")
                .contains(String.valueOf(comment.permalink()));
        assertThat(named(files, "/tackningsrapport.txt"))
                .contains("1: " + LikenessRules.WORDS_WITHHELD)
                .contains("2: " + LikenessRules.ORIGINAL_WITHHELD)
                .contains("2: Filen får inte kopieras; se beslutet i diariet.")
                .contains("Original från plattformen; 3; 1; 2\n");
        assertThat(PdfCheck.text(PackageCheck.named(files, "/oversikt.pdf")))
                .doesNotContain(words, description);
        assertThat(named(files, "/saknas.csv"))
                .contains(comment.id().value().toString(), LikenessRules.WORDS_WITHHELD);
    }

    @Test
    void aPackageThatWasMadeBeforeIsHandedOutNoMore() {
        Instant then = Instant.parse("1983-05-01T10:00:00Z");
        Contribution comment = written(words, then, original(words), onePicture());
        Visitor olof = signedIn("olof.rask");
        String page = ordered(olof, 1983);
        assertThat(olof.see(page + "/paket").statusCode()).isEqualTo(200);

        condemn(comment);

        HttpResponse<String> refused = olof.see(page + "/paket");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Bygg årets paket igen");
        String again = ordered(olof, 1983);
        assertThat(olof.see(again + "/paket").statusCode()).isEqualTo(200);
    }

    private List<String> addresses(Contribution comment, Contribution same) {
        String id = comment.id().value().toString();
        return List.of(
                "/inkorg",
                "/inkorg/" + id,
                "/inkorg/" + same.id().value(),
                "/moderering",
                "/moderering/" + id + "/ruta",
                "/diarium",
                "/diarium?visa=OBEDOMDA",
                "/diarium/" + id + "/ruta",
                record(comment),
                record(same));
    }

    private void condemn(Contribution comment) {
        String form = "version=0&grund=overgrepp-mot-barn&motiv=Misstanke%20om%20brott";
        assertThat(anna.post("/moderering/" + comment.id().value() + "/dolj", form).statusCode())
                .isEqualTo(302);
    }

    private Path packed(int year) {
        String page = ordered(signedIn("olof.rask"), year);
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        return PackageOnDisk.file(storage, archive.yearPackage(new PackageId(id)));
    }

    private String ordered(Visitor olof, int year) {
        String form = "konto=" + account.value() + "&ar=" + year;
        String page = Visitor.goal(olof.post("/arkiv", form));
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!olof.seePart(page + "/lage").body().contains("Hämta paketet")
                && System.nanoTime() < until) {
            LockSupport.parkNanos(200_000_000);
        }
        return page;
    }

    private boolean waiting() {
        return records.mediaToFetch(10_000).stream()
                .anyMatch(medium -> URI.create(fetchedFrom).equals(medium.source()));
    }

    private List<MediaSeen> onePicture() {
        return List.of(new MediaSeen(null, picture, "a.gif", description));
    }

    private List<MediaSeen> twoPictures() {
        return List.of(
                new MediaSeen(null, picture, "a.gif", description),
                new MediaSeen(URI.create(fetchedFrom), null, null, description));
    }

    private Contribution written(
            String text, Instant at, OriginalId original, List<MediaSeen> media) {
        PlatformKey key = new PlatformKey("nyckel-" + UUID.randomUUID());
        records.keep(List.of(observed(key, text, media, at, at, original)));
        return records.byKey(account, key).orElseThrow();
    }

    private Observation.Written observed(Contribution comment, String text, Instant versionAt) {
        return observed(
                comment.key(), text, twoPictures(), comment.writtenAt(), versionAt, original(text));
    }

    private Observation.Written observed(
            PlatformKey key,
            String text,
            List<MediaSeen> media,
            Instant at,
            Instant versionAt,
            OriginalId original) {
        return new Observation.Written(
                account,
                key,
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                new Author("4711", "Okänd Person"),
                new PlatformKey("inlägg-" + key.value()),
                new PlatformKey("inlägg-" + key.value()),
                text,
                media,
                URI.create("https://facebook.com/" + key.value()),
                at,
                versionAt,
                versionAt.plusSeconds(1),
                original);
    }

    private OriginalId original(String body) {
        return records.keepOriginals(
                        List.of(
                                new Original(
                                        "facebook/poll",
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8),
                                        now())))
                .getFirst()
                .id();
    }

    private String medium() {
        return "/media/" + picture.hash().hex();
    }

    private static String record(Contribution comment) {
        return "/diarium/handling/" + comment.id().value();
    }

    private static Instant now() {
        return Instant.ofEpochSecond(System.currentTimeMillis() / 1000 - 60);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private static String named(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
