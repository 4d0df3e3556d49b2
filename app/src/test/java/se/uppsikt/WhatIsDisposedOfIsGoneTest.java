package se.uppsikt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.storage.OnDisk;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.Destruction;
import se.uppsikt.records.destruction.Destruction.Purged;
import se.uppsikt.records.destruction.Shelf;
import se.uppsikt.records.journal.OriginalId;

/**
 * H5: after a disposal is purged nothing of what was disposed of is on the disk – not in a table,
 * an index, the database's statistics or its log, nor among the files – and what came in the same
 * original is there. On the program's own server, for nobody else's files can be read.
 */
@ProgramTest
@Proves("H5")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uppsikt.demo=true", "uppsikt.sandbox=http://127.0.0.1:9"})
@ContextConfiguration(initializers = WhatIsDisposedOfIsGoneTest.OnItsOwnServer.class)
class WhatIsDisposedOfIsGoneTest {
    private static final List<String> GONE =
            List.of(
                    "Sumpgasvatten",
                    "sumpgasvatten",
                    "Dikesgrumlig",
                    "dikesgrumlig",
                    "Gallrman",
                    "gallrman",
                    "BILDBYTESSOMSKABORT",
                    "grumligbild",
                    "Bild av grumset",
                    "Utkast om grumset",
                    "88800000077");
    private static final List<String> STAYS =
            List.of("Sivkvarsson", "Badbryggan", "BILDBYTESSOMSTANNAR");

    @Autowired Records records;
    @Autowired Destruction destruction;
    @Autowired Storage storage;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Value("${uppsikt.data}")
    Path data;

    /** A folder where the demo municipality has run before. */
    static final class OnItsOwnServer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path data = Files.createTempDirectory("uppsikt-gallrat");
                LaidOut.copyDemo(data);
                TestPropertyValues.of(
                                "uppsikt.data=" + data,
                                "uppsikt.webhook.port=" + TestDatabase.freePort())
                        .applyTo(context);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static MediaSeen seen(StoredMedia picture, String name, String alt) {
        return new MediaSeen(null, picture, name, alt);
    }

    private StoredMedia picture(String bytes) throws IOException {
        StoredMedia stored =
                records.store(new ByteArrayInputStream(("GIF89a" + bytes).getBytes(UTF_8)));
        Files.setLastModifiedTime(
                OnDisk.file(storage, MediaStore.key(stored.hash())),
                FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        return stored;
    }

    @Test
    void nothingOfItIsLeftOnTheDiskAndItsNeighbourIs() throws Exception {
        AccountId account =
                database.sql("select id from accounts.account where platform = 'FACEBOOK' limit 1")
                        .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                        .single();
        Shelf shelf = new Shelf(account, records, destruction, transaction);
        ContributionId gone = keep(shelf);
        spread(gone);
        database.sql("analyze").update();
        Map<String, List<String>> before = found();
        GONE.forEach(each -> assertThat(before).as(each).containsKey(each));

        shelf.destroy(gone);
        List<String> first = new ArrayList<>();
        assertThatThrownBy(() -> destruction.purge(shelf.disposal, said -> stopAt(first, said)))
                .hasMessage("killed");
        List<String> then = new ArrayList<>();
        Purged purged = destruction.purge(shelf.disposal, then::add);
        assertThat(purged).isEqualTo(new Purged(true, List.of()));
        assertThat(then.getFirst()).isEqualTo(first.getLast());
        assertThat(then).doesNotContain(first.getFirst());

        Map<String, List<String>> after = found();
        GONE.forEach(each -> assertThat(after.get(each)).as(each).isNull());
        STAYS.forEach(each -> assertThat(after).as(each).containsKey(each));
        assertThat(shelf.contribution(2).text()).isEqualTo("Badbryggan är lagad");
    }

    private static void stopAt(List<String> said, String now) {
        said.add(now);
        if (said.size() == 6) {
            throw new IllegalStateException("killed");
        }
    }

    /** One that was edited, with a picture, beside another in each original. */
    private ContributionId keep(Shelf shelf) throws IOException {
        String name = "Ture Gallrman";
        String words = "Sumpgasvatten rinner vid skolan";
        String other = shelf.object(2, "Siv Sivkvarsson", "Badbryggan är lagad");
        OriginalId shared = shelf.page(shelf.object(1, name, words), other);
        records.keep(
                List.of(
                        shelf.comment(
                                1,
                                name,
                                words,
                                shared,
                                seen(
                                        picture("BILDBYTESSOMSKABORT"),
                                        "grumligbild.gif",
                                        "Bild av grumset")),
                        shelf.comment(
                                2,
                                "Siv Sivkvarsson",
                                "Badbryggan är lagad",
                                shared,
                                seen(picture("BILDBYTESSOMSTANNAR"), "brygga.gif", "Bryggan"))));
        String edited = "Dikesgrumlig sörja vid skolan";
        OriginalId later = shelf.page(shelf.object(1, name, edited), other);
        records.keep(List.of(shelf.wording(1, name, edited, Shelf.THEN.plusSeconds(600), later)));
        return shelf.contribution(1).id();
    }

    /** In the rooms that have something of it beside the records. */
    private void spread(ContributionId gone) {
        UUID handed = UUID.randomUUID();
        database.sql(
                        """
                        insert into assignment.assignment (id, contribution, account, from_person, from_label, from_area,
                            to_area, to_name, lent, word, at, remind_at, returns_at, ended, ended_at, past)
                        select :id, c.id, c.account, p.id, 'x', a.id, a.id, 'x', false, 'Utkast om grumset', now(), now(),
                            now(), 'SETTLED', now(), true
                        from records.contribution c, (select id from access.person limit 1) p,
                            (select id from access.service_area limit 1) a
                        where c.id = :gone
                        """)
                .param("id", handed)
                .param("gone", gone.value())
                .update();
        database.sql(
                        """
                        insert into assignment.suggestion (id, assignment, text, written_by, written_label, written_at)
                        select :id, :id, 'Utkast om grumset', id, 'x', now() from access.person limit 1
                        """)
                .param("id", handed)
                .update();
        database.sql(
                        """
                        insert into platforms.command (id, account, about, about_key, deed, text, state, ordered_at,
                            ordered_by, settled_at, attempt)
                        select :id, c.account, c.id, '88800000077', 'ANSWER', 'Utkast om grumset', 'UNDONE', now(), 'x',
                            now(), 1
                        from records.contribution c where c.id = :gone
                        """)
                .param("id", handed)
                .param("gone", gone.value())
                .update();
        database.sql(
                        """
                        insert into platforms.found (command, key, text, response)
                        values (:id, '88800000077', 'Utkast om grumset', convert_to('Dikesgrumlig', 'UTF8'))
                        """)
                .param("id", handed)
                .update();
    }

    /** Each needle, and the files it was found in; read as they are while the server is running. */
    private Map<String, List<String>> found() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        List<byte[]> needles =
                Stream.concat(GONE.stream(), STAYS.stream())
                        .map(each -> each.getBytes(UTF_8))
                        .toList();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : new TreeSet<>(files.filter(Files::isRegularFile).toList())) {
                if (file.startsWith(data.resolve("postgres-program"))) {
                    continue;
                }
                byte[] bytes;
                try {
                    bytes = Files.readAllBytes(file);
                } catch (NoSuchFileException gone) {
                    continue;
                }
                for (byte[] needle : needles) {
                    if (isIn(needle, bytes)) {
                        found.computeIfAbsent(new String(needle, UTF_8), _ -> new ArrayList<>())
                                .add(
                                        data.relativize(file)
                                                + " "
                                                + table(file.getFileName().toString()));
                    }
                }
            }
        }
        return found;
    }

    /** What the database calls a file of its own. */
    private String table(String file) {
        return database.sql(
                        """
                        select coalesce((select cast(cast(oid as regclass) as text) from pg_class
                            where cast(pg_relation_filenode(oid) as text) = ?), '')
                        """)
                .param(file)
                .query(String.class)
                .single();
    }

    private static boolean isIn(byte[] needle, byte[] bytes) {
        outer:
        for (int at = 0; at <= bytes.length - needle.length; at++) {
            if (bytes[at] != needle[0]) {
                continue;
            }
            for (int i = 1; i < needle.length; i++) {
                if (bytes[at + i] != needle[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
