package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Machine;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Kept;
import se.uppsikt.records.OriginalId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Search;
import se.uppsikt.records.StoredOriginal;
import se.uppsikt.records.Version;
import se.uppsikt.shared.Refused;
import se.uppsikt.shared.TimeIds;

/** What an import brings in, on the whole program. */
@UppsiktTest
class ImportTest {
    private static final Machine SOMEBODY = new Machine("prov");

    @Autowired Imports imports;
    @Autowired ImportRows rows;
    @Autowired ImportWork work;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Records records;
    @Autowired TimeIds ids;
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

        Import done = finished(order(page(), one, two));

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(1);
        Kept kept = records.kept(found("Isen säker", 1).getFirst().id());
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
        assertThat(imports.report(SOMEBODY, done.id()).parts())
                .allSatisfy(part -> assertThat(part.sha256()).isNotNull());
    }

    @Test
    void aNewerExportGivesOnlyWhatIsNew() throws IOException {
        String first = post(1410000000, "Första valborg");
        String second = post(1420000000, "Andra valborg");
        Path old = posts("old.zip", first);
        Path newer = posts("newer.zip", second, first);

        Import before = finished(order(page(), old));
        Import again = finished(order(page(), old));
        Import after = finished(order(page(), newer));

        assertThat(before.tally().taken()).isEqualTo(1);
        assertThat(again.tally()).isEqualTo(new Import.Tally(0, 0, 1, 0, 0, 0, 0));
        assertThat(after.tally().taken()).isEqualTo(1);
        assertThat(after.tally().known()).isEqualTo(1);
        found("valborg", 2);
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

        finished(order(page(), part));
        assertThat(finished(order(page(), whole)).tally().completed()).isEqualTo(1);
        assertThat(finished(order(page(), part)).tally().known()).isEqualTo(1);

        assertThat(found("Delprov", 1).getFirst().media()).isEqualTo(1);
    }

    @Test
    void aReadingKilledBetweenBatchesLosesNothingAndTakesNothingTwice() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            many.add(post(1430000000 + i, "Kajakprov nummer " + i));
        }
        ImportId id = unscheduled(posts("many.zip", many.toArray(String[]::new)));

        work.carryOn(id, 1);
        Import killed = rows.find(id).orElseThrow();
        work.carryOn(id, 1);
        work.run(id);

        assertThat(killed.state()).isEqualTo(Import.State.RUNNING);
        assertThat(killed.tally().taken()).isEqualTo(200);
        Import done = rows.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(450);
        assertThat(done.tally().known()).isZero();
    }

    @Test
    void aStoppedImportGoesOnFromWhereItStopped() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(post(1440000000 + i, "Stoppat prov " + i));
        }
        ImportId id = unscheduled(posts("stop.zip", many.toArray(String[]::new)));
        work.carryOn(id, 1);

        imports.stop(SOMEBODY, id);
        work.run(id);
        assertThat(rows.find(id).orElseThrow().state()).isEqualTo(Import.State.STOPPED);
        assertThat(rows.find(id).orElseThrow().tally().taken()).isEqualTo(200);

        imports.resume(SOMEBODY, id);
        assertThat(finished(rows.find(id).orElseThrow()).tally().taken()).isEqualTo(250);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotReadOn() throws IOException {
        Path zip = posts("changed.zip", post(1450000000, "Bytt fil"));
        ImportId id = unscheduled(zip);
        Files.writeString(zip, "annat");

        work.run(id);

        Import failed = rows.find(id).orElseThrow();
        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        assertThat(failed.trouble()).contains("har ändrats");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithWhatToDo() throws IOException {
        Path html =
                new ExportParts()
                        .with("posts/profile_posts_1.html", "<html></html>")
                        .zip(place.resolve("html.zip"));

        Import refused = finished(order(page(), html));

        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.trouble()).contains("välj formatet JSON");
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

        Import done = finished(order(page(), zip));

        assertThat(done.tally().taken()).isEqualTo(2);
        assertThat(imports.report(SOMEBODY, done.id()).remarks())
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

        finished(order(page(), zip));

        Contribution message = found("kanotfråga", 1).getFirst();
        assertThat(message.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(message.author().name()).isEqualTo("Bo");
        assertThat(message.facts().withdrawnAt()).isNotNull();
    }

    @Test
    void onlyOneImportAtATimeAndOnlyToAFacebookPage() throws IOException {
        Path zip = posts("one.zip", post(1480000000, "Ett i taget"));
        ImportId waiting = unscheduled(zip);

        assertThatThrownBy(() -> order(page(), zip))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e ->
                                assertThat(e.objections().getFirst().sentence())
                                        .contains("pågår redan"));
        work.run(waiting);
        assertThatThrownBy(
                        () -> order(accounts.byHandle("instagram-orebrokommun").orElseThrow(), zip))
                .isInstanceOf(Refused.class);
    }

    @Test
    void personWithoutTheRightToArchiveImportsNothing() throws IOException {
        Path zip = posts("right.zip", post(1490000000, "Utan rätt"));
        Employee editor =
                access.employees().values().stream()
                        .filter(e -> e.roles().equals(Set.of(Role.EDITOR)))
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> imports.order(editor, page().id(), received(zip)))
                .isInstanceOf(NotPermitted.class);
        assertThat(imports.underWay(page().id())).isEmpty();
    }

    private Account page() {
        return accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow();
    }

    private Path posts(String name, String... posts) throws IOException {
        return new ExportParts()
                .with("posts/profile_posts_1.json", "[" + String.join(",", posts) + "]")
                .zip(place.resolve(name));
    }

    private Import order(Account to, Path... zips) throws IOException {
        return imports.order(SOMEBODY, to.id(), received(zips));
    }

    private ImportFiles.Received received(Path... zips) throws IOException {
        List<Import.Part> parts = new ArrayList<>();
        for (Path zip : zips) {
            parts.add(
                    ImportParts.describe(
                            parts.size() + 1, zip.getFileName().toString(), zip, false));
        }
        return new ImportFiles.Received(new ImportId(ids.next()), parts);
    }

    /** An import that no task takes up, so that the test is the one to read it. */
    private ImportId unscheduled(Path zip) throws IOException {
        ImportFiles.Received files = received(zip);
        Import waiting =
                new Import(
                        files.id(),
                        page().id(),
                        Import.State.WAITING,
                        new Import.Order("prov", Instant.parse("2026-11-22T09:00:00Z")),
                        new Import.Progress(0, 0, null, null),
                        Import.Tally.NONE,
                        null);
        assertThat(rows.add(waiting, files.parts())).isTrue();
        return files.id();
    }

    private Import finished(Import ordered) {
        Instant patience = Instant.now().plusSeconds(60);
        Import now = ordered;
        while (now.state().underWay() && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(50_000_000);
            now = rows.find(ordered.id()).orElseThrow();
        }
        return now;
    }

    private List<Contribution> found(String words, int expected) {
        List<Contribution> found =
                records.search(new Search(words, Set.of(page().id()), null, 10)).contributions();
        assertThat(found).hasSize(expected);
        return found;
    }

    private StoredOriginal original(OriginalId id) {
        return records.originals(List.of(id)).values().iterator().next();
    }
}
