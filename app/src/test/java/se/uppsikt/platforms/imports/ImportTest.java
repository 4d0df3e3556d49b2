package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** What an import brings in, on the whole program. */
@Proves("A5")
@UppsiktTest
class ImportTest {
    @Autowired Imports imports;
    @Autowired ImportDesk desk;
    @Autowired Records records;
    @TempDir Path place;

    @Test
    void everythingIsKeptOnceWithItsTimeItsWordsItsPictureAndItsOriginal() throws IOException {
        String element =
                """
                {"timestamp": 1400000000, "attachments": [{"data": [{"media": {
                  "uri": "posts/media/sjön.png"}}]}], "data": [{"post": "Isen är säker"}]}"""
                        .replace("är säker", escaped("är säker"))
                        .replace("sjön", escaped("sjön"));
        Path one =
                new ExportParts()
                        .with("posts/profile_posts_1.json", "[" + element + "]")
                        .zip(place.resolve("1.zip"));
        Path two =
                new ExportParts()
                        .with(
                                "posts/media/sjön.png",
                                "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
                        .zip(place.resolve("2.zip"));

        Import done = desk.read(one, two);

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(1);
        Kept kept = records.kept(desk.found("Isen säker", 1).getFirst().id());
        assertThat(kept.contribution().text()).isEqualTo("Isen är säker");
        assertThat(kept.contribution().writtenAt()).isEqualTo(Instant.ofEpochSecond(1400000000));
        assertThat(kept.contribution().direction()).isEqualTo(Direction.DRAWN_UP);
        Version wording = kept.versions().getFirst();
        assertThat(wording.media())
                .singleElement()
                .satisfies(m -> assertThat(m.stored()).isNotNull())
                .satisfies(m -> assertThat(m.originalName()).isEqualTo("sjön.png"));
        assertThat(original(wording.original()).original().body())
                .isEqualTo(element.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.report(ImportDesk.SOMEBODY, done.id()).parts())
                .allSatisfy(part -> assertThat(part.sha256()).isNotNull());
    }

    @Test
    void aNewerExportGivesOnlyWhatIsNew() throws IOException {
        String first = post(1410000000, "Första valborg");
        String second = post(1420000000, "Andra valborg");
        Path old = ImportDesk.posts(place.resolve("old.zip"), first);
        Path newer = ImportDesk.posts(place.resolve("newer.zip"), second, first);

        Import before = desk.read(old);
        Import again = desk.read(old);
        Import after = desk.read(newer);

        assertThat(before.tally().taken()).isEqualTo(1);
        assertThat(again.tally()).isEqualTo(new Import.Tally(0, 0, 1, 0, 0, 0, 0));
        assertThat(after.tally().taken()).isEqualTo(1);
        assertThat(after.tally().known()).isEqualTo(1);
        desk.found("valborg", 2);
    }

    @Test
    void anExportWithAPartMissingTakesNoPictureAwayAndTheWholeOneGivesIt() throws IOException {
        ExportParts parts =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1425000000, "data": [{"post": "Delprov"}],
                                  "attachments": [{"data": [{"media": {"uri": "m/d.jpg"}}]}]}]""");
        Path part = parts.zip(place.resolve("part.zip"));
        Path whole = parts.with("m/d.jpg", new byte[] {7, 7, 7}).zip(place.resolve("whole.zip"));

        desk.read(part);
        assertThat(desk.read(whole).tally().completed()).isEqualTo(1);
        assertThat(desk.read(part).tally().known()).isEqualTo(1);

        assertThat(desk.found("Delprov", 1).getFirst().media()).isEqualTo(1);
    }

    @Test
    void aPictureThatAPostHasIsNotTakenAgainFromItsAlbum() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1460000000, "data": [{"post": "Albumprov"}],
                                  "attachments": [{"data": [{"media": {"uri": "m/a.jpg"}}]}]}]""")
                        .with(
                                "posts/album/0.json",
                                """
                                {"name": "Album", "photos": [
                                  {"uri": "m/a.jpg", "creation_timestamp": 1460000000},
                                  {"uri": "m/borta.jpg", "creation_timestamp": 1460000001},
                                  {"uri": "m/b.jpg", "creation_timestamp": 1460000002}]}""")
                        .with("m/a.jpg", new byte[] {1, 2, 3, 4, 5})
                        .with("m/b.jpg", new byte[] {5, 4, 3, 2, 1})
                        .zip(place.resolve("album.zip"));

        Import done = desk.read(zip);

        assertThat(done.tally().taken()).isEqualTo(2);
        assertThat(imports.report(ImportDesk.SOMEBODY, done.id()).remarks())
                .extracting(ImportReport.Remark::sentence)
                .contains(ImportRules.SAME_PICTURE, ImportRules.NOTHING_IN_IT);
    }

    @Test
    void aMessageThatWasTakenBackIsKeptWithTheMark() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "messages/inbox/bo_1/message_1.json",
                                """
                                {"participants": [{"name": "Bo"}, {"name": "Sidan"}],
                                 "thread_path": "inbox/bo_1", "messages": [{"sender_name": "Bo",
                                 "timestamp_ms": 1470000000000, "content": "Ångrad kanotfråga",
                                 "is_unsent": true}]}""")
                        .zip(place.resolve("m.zip"));

        desk.read(zip);

        Contribution message = desk.found("kanotfråga", 1).getFirst();
        assertThat(message.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(message.author().name()).isEqualTo("Bo");
        assertThat(message.facts().withdrawnAt()).isNotNull();
    }

    private StoredOriginal original(OriginalId id) {
        return records.originals(List.of(id)).values().iterator().next();
    }
}
