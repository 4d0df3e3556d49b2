package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * A package of altered evidence says so by name: in its report, in its lists, on its pages and on
 * the page where it is fetched. It is still a valid package, and the rest of the year is in it.
 */
@Proves("A4")
class AlteredEvidenceIsToldTest extends KeptYear {
    @Autowired JdbcClient database;

    @Value("${uppsikt.data}")
    Path data;

    @Test
    void aYearAsItWasKeptHasNothingToTell() throws Exception {
        PackageId id = ordered();
        packing.build(id, () -> false);

        assertThat(archive.coverage(id).deviating().any()).isFalse();
        assertThat(text(file(id), "/tackningsrapport.txt")).contains("Ja. Varje original");
        assertThat(text(file(id), "/avvikelser.csv").lines()).hasSize(1);
    }

    @Test
    void aChangedByteInAPictureIsTold() throws Exception {
        StoredMedia picture = keepPicture();
        Path stored = stored(picture);
        byte[] bytes = Files.readAllBytes(stored);
        bytes[8]++;
        Files.write(stored, bytes);

        PackageId id = ordered();
        packing.build(id, () -> false);

        assertThat(archive.coverage(id).deviating().media()).isEqualTo(1);
        Map<String, byte[]> files = PackageCheck.read(file(id));
        String name = "media/" + picture.hash().hex().substring(0, 32) + ".gif";
        assertThat(named(files, "/avvikelser.csv"))
                .contains(name, picture.hash().hex(), PackageCheck.sha256(bytes));
        assertThat(named(files, "/tackningsrapport.txt")).contains("Nej.", name);
        assertThat(named(files, "/media.csv")).contains(PackageCheck.sha256(bytes));
        assertThat(named(files, "-07.html"))
                .contains("En bild eller fil är ändrad sedan den sparades.");
        assertThat(named(files, "/metadata/preservation/premis.xml")).contains("1 avvikelser");
        PackageCheck.Verdict verdict = PackageCheck.validate(file(id), scratch);
        assertThat(verdict.must()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.should()).as("%s", verdict.failed()).isZero();
    }

    @Test
    void aLostPictureIsToldAndTheYearGoesOn() throws Exception {
        StoredMedia picture = keepPicture();
        Files.delete(stored(picture));

        Map<String, byte[]> files = PackageCheck.read(build());

        assertThat(named(files, "/tackningsrapport.txt")).contains("1: " + LikenessRules.LOST);
        assertThat(named(files, "-07.html")).contains("Här fanns en bild eller film.");
    }

    @Test
    void aChangedByteInAnOriginalIsTold() throws Exception {
        StoredOriginal original = keepPost("Ett original", List.of());
        tamper(
                "update records.original set body = set_byte(body, 3, 65) where id = ?",
                original.id().value());

        Map<String, byte[]> files = PackageCheck.read(build());

        String name = "urn:uppsikt:original:%012d".formatted(original.id().value());
        assertThat(named(files, "/avvikelser.csv"))
                .contains(name, "Originalet är ändrat", original.hash().hex());
        assertThat(named(files, "/tackningsrapport.txt")).contains(name);
        Map<String, String> line =
                Originals.table(files, "/originalen.csv").stream()
                        .filter(each -> name.equals(each.get("original")))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.get("sha256 nu")).isNotEmpty().isNotEqualTo(line.get("sha256"));
    }

    @Test
    void aChangedWordingAuthorTimeAndLogAreTold() throws Exception {
        tamper(
                "update records.version set text = text || '!' where contribution = ?",
                year.id("c3").value());
        tamper(
                "update records.contribution set author_name = 'Någon' where id = ?",
                year.id("c1").value());
        tamper(
                "update records.contribution set written_at = written_at + interval '1 minute'"
                        + " where id = ?",
                year.id("c8").value());
        tamper(
                "update records.ledger set sentence = 'Inget' where contribution = ?"
                        + " and event = 'something-done'",
                year.id("c5").value());

        PackageId id = ordered();
        packing.build(id, () -> false);

        assertThat(archive.coverage(id).deviating().contributions()).isEqualTo(4);
        String told = text(file(id), "/avvikelser.csv");
        assertThat(told)
                .contains(year.id("c3").value() + "\",\"Lydelse 1 är ändrad")
                .contains(year.id("c1").value() + "\",\"Avsändaren är ändrad")
                .contains(year.id("c8").value() + "\",\"Tiden är ändrad")
                .containsPattern(year.id("c5").value() + "\",\"Rad \\d+ i loggen är ändrad");
        assertThat(text(file(id), "-03.html")).contains("Lydelse 1 är ändrad");
        assertThat(text(file(id), "-03.json")).contains("Lydelse 1 är ändrad");
    }

    private StoredMedia keepPicture() {
        StoredMedia picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + ids.next()).getBytes(StandardCharsets.US_ASCII)));
        keepPost("Med bild", List.of(new MediaSeen(null, picture, "a.gif", "En bild")));
        return picture;
    }

    private StoredOriginal keepPost(String text, List<MediaSeen> media) {
        var at = Instant.parse(year.year + "-07-01T10:00:00Z");
        var key = new PlatformKey("egen-" + ids.next());
        List<StoredOriginal> kept = new ArrayList<>();
        transaction.executeWithoutResult(
                _ -> {
                    kept.addAll(
                            records.keepOriginals(
                                    List.of(
                                            new Original(
                                                    "facebook/poll",
                                                    "application/json",
                                                    ("{\"a\":\"" + key.value() + "\"}")
                                                            .getBytes(StandardCharsets.UTF_8),
                                                    at))));
                    Observation post =
                            new Written(
                                    year.account,
                                    key,
                                    ContributionKind.POST,
                                    Direction.DRAWN_UP,
                                    new Author("1", "Örebro kommun"),
                                    null,
                                    key,
                                    text,
                                    media,
                                    null,
                                    at,
                                    at,
                                    at.plusSeconds(1),
                                    kept.getFirst().id());
                    records.keep(List.of(post));
                });
        return kept.getFirst();
    }

    private Path stored(StoredMedia picture) {
        String hex = picture.hash().hex();
        return data.resolve("media")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    /** As somebody with all power over the database would. */
    private void tamper(String change, Object which) {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    assertThat(database.sql(change).param(1, which).update()).isPositive();
                });
    }

    private static String text(Path file, String ending) throws Exception {
        return named(PackageCheck.read(file), ending);
    }

    private static String named(Map<String, byte[]> files, String ending) {
        return new String(PackageCheck.named(files, ending), StandardCharsets.UTF_8);
    }
}
