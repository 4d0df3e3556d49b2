package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.linkedin.LinkedInTables;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.StoredOriginal;

/** A5 on the whole program: an export of each platform becomes records of its account. */
@Proves("A5")
@UppsiktTest
class ExportOfEachPlatformTest {
    private static final String TAKEOUT = "Takeout/YouTube och YouTube Music/";
    private static final String CHANNEL = "UCsandlada00orebrokommun";
    private static final String FILM = "bronsbron-1";
    private static final String FILMS =
            "Video-id,Varaktighet,Språk,Kategori,Beskrivning,Kanal-id,Namn,Synlig för,Status,Skapad,Publicerad";
    private static final String COMMENTS =
            "Kommentars-id,Kanal-id,Tidsstämpel,Pris,Överordnad,Video-id,Kommentarstext";

    private static final MediaSeen PICTURE =
            new MediaSeen(URI.create("https://cdn.example/still.jpg"), null, null, null);

    @Autowired ImportDesk desk;
    @Autowired Accounts accounts;
    @Autowired Records records;
    @Autowired InstantSource time;
    @TempDir Path place;

    private Account account(String handle) {
        return accounts.byHandle(handle).orElseThrow();
    }

    private Contribution found(Account account, String words) {
        return desk.found(account, words, 1).getFirst();
    }

    private StoredOriginal original(Kept kept) {
        return records.originals(List.of(kept.versions().getFirst().original()))
                .values()
                .iterator()
                .next();
    }

    @Test
    void instagramsPostsStoriesCommentsAndMessagesAreRecords() throws IOException {
        Account account = account("instagram-orebrokommun");
        Path zip =
                new ExportParts()
                        .with(
                                "your_instagram_activity/media/posts_1.json",
                                """
                                [{"media": [{"uri": "media/posts/201503/1.jpg", "creation_timestamp": 1425200000,
                                  "title": "%s"}]}]"""
                                        .formatted(escaped("Isbjörnsvakan på Stortorget")))
                        .with("media/posts/201503/1.jpg", new byte[] {1, 2, 3, 4})
                        .with(
                                "your_instagram_activity/media/stories.json",
                                """
                                {"ig_stories": [{"uri": "media/stories/201503/s.mp4",
                                  "creation_timestamp": 1425200100, "title": "Isbrytning i kanalen"}]}""")
                        .with(
                                "your_instagram_activity/comments/post_comments_1.json",
                                """
                                [{"media_list_data": [], "string_map_data": {"Kommentar": {"value": "Isvakten svarar: ja"},
                                  "Medie\\u00c3\\u00a4gare": {"value": "tborebro"}, "Tid": {"timestamp": 1425200200}}}]""")
                        .with(
                                "your_instagram_activity/messages/inbox/vera_1/message_1.json",
                                """
                                {"participants": [{"name": "Vera"}, {"name": "orebrokommun"}],
                                 "thread_path": "inbox/vera_1", "messages": [{"sender_name": "Vera",
                                 "timestamp_ms": 1425200300000, "content": "Isfrågan till er"}]}""")
                        .zip(place.resolve("instagram.zip"));

        Import done = desk.read(account, zip);

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(4);
        Contribution post = found(account, "Isbjörnsvakan");
        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(post.author().name()).isEqualTo(account.name());
        assertThat(post.writtenAt()).isEqualTo(Instant.ofEpochSecond(1425200000));
        assertThat(post.media()).isEqualTo(1);
        assertThat(original(records.kept(post.id())).original().source())
                .isEqualTo("instagram/export");
        assertThat(found(account, "Isbrytning").kind()).isEqualTo(ContributionKind.STORY);
        Contribution comment = found(account, "Isvakten");
        assertThat(comment.kind()).isEqualTo(ContributionKind.COMMENT);
        assertThat(comment.direction()).isEqualTo(Direction.DRAWN_UP);
        Contribution message = found(account, "Isfrågan");
        assertThat(message.kind()).isEqualTo(ContributionKind.DIRECT_MESSAGE);
        assertThat(message.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(message.author().name()).isEqualTo("Vera");
        assertThat(desk.read(account, zip).tally().known()).isEqualTo(4);
    }

    @Test
    void linkedInsPostsAreRecordsAndItsFiguresStayInTheOriginal() throws IOException {
        Account account = account("linkedin-orebrokommun");
        long made = Instant.parse("2025-03-01T08:30:00Z").toEpochMilli();
        String link =
                "https://www.linkedin.com/feed/update/urn:li:share:" + ((made << 22) + 77) + "/";
        Path table =
                LinkedInTables.content(
                                LinkedInTables.post("Vi söker brobyggare", link, "03/01/2025"))
                        .xls(place.resolve("content.xls"));

        Import done = desk.read(account, table);

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(desk.remarks(done))
                .singleElement()
                .asString()
                .contains("Siffrorna", "visas inte än");
        Contribution post = found(account, "brobyggare");
        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.key()).isEqualTo(new PlatformKey("urn:li:share:" + ((made << 22) + 77)));
        assertThat(post.writtenAt()).isEqualTo(Instant.ofEpochMilli(made));
        assertThat(post.permalink()).hasToString(link);
        StoredOriginal original = original(records.kept(post.id()));
        assertThat(original.original().source()).isEqualTo("linkedin/export");
        assertThat(new String(original.original().body(), StandardCharsets.UTF_8))
                .contains("Impressions", "4321");
        assertThat(desk.read(account, table).tally().known()).isEqualTo(1);
    }

    @Test
    void youTubesFilmsAndTheChannelsOwnCommentsAreRecords() throws IOException {
        Account account = account("youtube-orebrokommun");
        Path zip =
                new ExportParts()
                        .with(
                                TAKEOUT + "videometadata/videor.csv",
                                FILMS
                                        + "\r\n"
                                        + FILM
                                        + ",1,,Nyheter,Från början till slut,"
                                        + CHANNEL
                                        + ",Bronsbron invigs,Offentlig,Klar,2019-05-05T05:05:05Z,2019-05-06T06:06:06Z\r\n")
                        .with(TAKEOUT + "videor/Bronsbron invigs.mp4", new byte[] {9, 8, 7})
                        .with(
                                TAKEOUT + "kommentarer/kommentarer.csv",
                                COMMENTS
                                        + "\r\nUgxbronsbron1234,"
                                        + CHANNEL
                                        + ",2019-05-07T10:00:00Z,0,,"
                                        + FILM
                                        + ",\"{\"\"text\"\":\"\"Tack för bronsfrågan\"\"}\"\r\n")
                        .zip(place.resolve("takeout.zip"));

        Import done = desk.read(account, zip);

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        Contribution film = found(account, "invigs");
        assertThat(film.kind()).isEqualTo(ContributionKind.POST);
        assertThat(film.key()).isEqualTo(new PlatformKey(FILM));
        assertThat(film.text()).isEqualTo("Bronsbron invigs\n\nFrån början till slut");
        assertThat(film.media()).isEqualTo(1);
        assertThat(film.writtenAt()).isEqualTo(Instant.parse("2019-05-06T06:06:06Z"));
        Contribution comment = found(account, "bronsfrågan");
        assertThat(comment.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(comment.author().platformId()).isEqualTo(CHANNEL);
        assertThat(comment.thread()).isEqualTo(film.key());
        assertThat(comment.permalink())
                .hasToString("https://www.youtube.com/watch?v=" + FILM + "&lc=Ugxbronsbron1234");
    }

    /** The export tells a comment as it is now, and when it was first written. */
    @Test
    void whatThePlatformHasToldOfIsNotEditedByTheExport() throws IOException {
        Account account = account("youtube-orebrokommun");
        PlatformSide youtube = new PlatformSide(records, account, time);
        youtube.tells(youtube.said("kanalfilm-1", 1_560_000_000L, "Filmen om kanalen"));
        var first =
                youtube.answer("Ugxkanalfilm99", "kanalfilm-1", 1_560_000_100L, "Kanalsvar ett");
        var edited =
                youtube.answer("Ugxkanalfilm99", "kanalfilm-1", 1_560_000_100L, "Kanalsvar två");
        youtube.tells(first);
        youtube.tells(PlatformSide.at(edited, Instant.ofEpochSecond(1_560_000_900L)));
        Path table =
                Files.writeString(
                        place.resolve("kommentarer.csv"),
                        COMMENTS
                                + "\r\nUgxkanalfilm99,"
                                + CHANNEL
                                + ",%s,0,,kanalfilm-1,Kanalsvar två\r\n"
                                        .formatted(Instant.ofEpochSecond(1_560_000_100L)));

        Import done = desk.read(account, table);

        assertThat(done.tally().known()).isEqualTo(1);
        Contribution comment =
                records.byKey(account.id(), new PlatformKey("Ugxkanalfilm99")).orElseThrow();
        assertThat(records.kept(comment.id()).versions())
                .extracting(Version::text)
                .containsExactly("Kanalsvar ett", "Kanalsvar två");
        assertThat(comment.text()).isEqualTo("Kanalsvar två");
    }

    @Test
    void aPostThatThePlatformHasToldOfKeepsItsPictureAndItsWords() throws IOException {
        Account account = account("linkedin-orebrokommun");
        long made = Instant.parse("2024-03-01T08:30:00Z").toEpochMilli();
        String urn = "urn:li:share:" + ((made << 22) + 78);
        new PlatformSide(records, account, time)
                .tells(
                        new PlatformSide(records, account, time)
                                .said(urn, made / 1000, "Vi söker rälsläggare", PICTURE));

        Import done =
                desk.read(
                        account,
                        LinkedInTables.content(
                                        LinkedInTables.post(
                                                "Vi söker rälsläggare",
                                                "https://www.linkedin.com/feed/update/" + urn,
                                                "03/01/2024"))
                                .xls(place.resolve("content.xls")));

        assertThat(done.tally().known()).isEqualTo(1);
        Contribution post = found(account, "rälsläggare");
        assertThat(post.text()).isEqualTo("Vi söker rälsläggare");
        assertThat(post.media()).isEqualTo(1);
        assertThat(records.kept(post.id()).versions()).hasSize(1);
    }

    /** Of a film the platform tells a still; the film itself is in the export and nowhere else. */
    @Test
    void aFilmThatThePlatformHasToldOfGetsItsFile() throws IOException {
        Account account = account("youtube-orebrokommun");
        new PlatformSide(records, account, time)
                .tells(
                        new PlatformSide(records, account, time)
                                .said(
                                        "tunnelfilm1",
                                        1_557_122_766L,
                                        "Tunnelfilmen\n\nOm tunneln",
                                        PICTURE));
        Path zip =
                new ExportParts()
                        .with(
                                TAKEOUT + "videometadata/videor.csv",
                                FILMS
                                        + "\r\ntunnelfilm1,1,,Nyheter,Om tunneln,"
                                        + CHANNEL
                                        + ",Tunnelfilmen,Offentlig,Klar,2019-05-05T05:05:05Z,2019-05-06T06:06:06Z\r\n")
                        .with(TAKEOUT + "videor/Tunnelfilmen.mp4", new byte[] {1, 1, 2})
                        .zip(place.resolve("tunnel.zip"));

        Import done = desk.read(account, zip);

        assertThat(done.tally().completed()).isEqualTo(1);
        Contribution film = found(account, "Tunnelfilmen");
        assertThat(records.kept(film.id()).versions())
                .anySatisfy(
                        version ->
                                assertThat(version.media())
                                        .anyMatch(
                                                m -> "Tunnelfilmen.mp4".equals(m.originalName())));
        assertThat(desk.read(account, zip).tally().known()).isEqualTo(1);
    }

    @Test
    void anExportForAnotherPlatformIsRefusedAndNothingIsTaken() throws IOException {
        Path zip =
                new ExportParts()
                        .with(TAKEOUT + "kommentarer/kommentarer.csv", COMMENTS)
                        .zip(place.resolve("fel.zip"));

        Import refused = desk.read(zip);

        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.trouble())
                .contains("Det här är en export från YouTube", "Kontot finns på Facebook");
    }
}
