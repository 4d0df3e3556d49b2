package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.facebook.ExportParts;

/** What stops, is stopped or breaks off goes on where it was, and what cannot be read is told. */
@UppsiktTest
class ImportGoesOnTest {
    @Autowired Imports imports;
    @Autowired ImportRun work;
    @Autowired ImportDesk desk;
    @Autowired ImportTransitions life;
    @Autowired JdbcClient database;
    @Autowired Accounts accounts;
    @TempDir Path place;

    @Test
    void aReadingKilledBetweenBatchesLosesNothingAndTakesNothingTwice() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 2 * ImportBatch.ENOUGH + 50; i++) {
            many.add(post(1430000000 + i, "Kajakprov nummer " + i));
        }
        ImportId id =
                desk.unscheduled(
                        ImportDesk.posts(place.resolve("many.zip"), many.toArray(String[]::new)));

        work.carryOn(id, 1);
        Import killed = desk.find(id);
        work.carryOn(id, 1);
        work.run(id);

        assertThat(killed.state()).isEqualTo(Import.State.RUNNING);
        assertThat(killed.tally().taken()).isEqualTo(ImportBatch.ENOUGH);
        Import done = desk.find(id);
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(2 * ImportBatch.ENOUGH + 50);
        assertThat(done.tally().known()).isZero();
    }

    @Test
    void whatHasEndedIsNotEndedAgainByWhoeverComesLate() throws IOException {
        ImportId id =
                desk.unscheduled(
                        ImportDesk.posts(place.resolve("late.zip"), post(1460000000, "Sent")));
        work.run(id);

        life.fail(id, "En annan nod hann före.");
        life.complete(desk.find(id));

        assertThat(desk.find(id).state()).isEqualTo(Import.State.DONE);
        assertThat(desk.find(id).trouble()).isNull();
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from records.ledger
                                        where event = 'import-ended' and particulars ->> 'import' = ?
                                        """)
                                .param(id.value().toString())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void aStoppedImportGoesOnFromWhereItStopped() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < ImportBatch.ENOUGH + 50; i++) {
            many.add(post(1440000000 + i, "Stoppat prov " + i));
        }
        ImportId id =
                desk.unscheduled(
                        ImportDesk.posts(place.resolve("stop.zip"), many.toArray(String[]::new)));
        work.carryOn(id, 1);

        imports.stop(ImportDesk.SOMEBODY, id);
        work.run(id);
        assertThat(desk.find(id).state()).isEqualTo(Import.State.STOPPED);
        assertThat(desk.find(id).tally().taken()).isEqualTo(ImportBatch.ENOUGH);

        imports.resume(ImportDesk.SOMEBODY, id);
        assertThat(desk.finished(desk.find(id)).tally().taken()).isEqualTo(ImportBatch.ENOUGH + 50);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotReadOn() throws IOException {
        Path zip = ImportDesk.posts(place.resolve("changed.zip"), post(1450000000, "Bytt fil"));
        ImportId id = desk.unscheduled(zip);
        Files.writeString(zip, "annat");

        work.run(id);

        Import failed = desk.find(id);
        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        assertThat(failed.trouble()).contains("har ändrats");
    }

    @Test
    void onlyOneImportAtATimeAndOnlyToAnAccountOfItsPlatform() throws IOException {
        Path zip = ImportDesk.posts(place.resolve("one.zip"), post(1480000000, "Ett i taget"));
        ImportId waiting = desk.unscheduled(zip);

        assertThatThrownBy(() -> desk.order(desk.page(), zip))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e ->
                                assertThat(e.objections().getFirst().sentence())
                                        .contains("pågår redan"));
        work.run(waiting);
        Import refused = desk.read(accounts.byHandle("instagram-orebrokommun").orElseThrow(), zip);
        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.trouble()).contains("export från Facebook");
    }

    @Test
    void anAccountOfAPlatformWhoseExportsNobodyReadsIsToldWhichAreRead() throws IOException {
        Path zip = ImportDesk.posts(place.resolve("snap.zip"), post(1480000000, "Ingen läser"));
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay)
                        select gen_random_uuid(), kind, 'SNAPCHAT', 'import', 'snapchat-import', name,
                            address, owner, committee, status, false
                        from accounts.account where handle = 'instagram-orebrokommun'
                        """)
                .update();
        Account snapchat = accounts.byHandle("snapchat-import").orElseThrow();
        try {
            assertThatThrownBy(() -> desk.order(snapchat, zip))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e ->
                                    assertThat(e.objections().getFirst().sentence())
                                            .contains("Facebook, Instagram, LinkedIn och YouTube"));
        } finally {
            database.sql("delete from accounts.account where id = ?")
                    .param(snapchat.id().value())
                    .update();
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedWithWhatToDo() throws IOException {
        Path html =
                new ExportParts()
                        .with("posts/profile_posts_1.html", "<html></html>")
                        .zip(place.resolve("html.zip"));

        Import refused = desk.read(html);

        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.trouble()).contains("välj formatet JSON");
    }
}
