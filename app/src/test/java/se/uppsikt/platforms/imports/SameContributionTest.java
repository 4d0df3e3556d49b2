package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.escaped;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * What the platform tells of and an export holds is one contribution, whichever came first and how
 * often. What cannot be told apart is kept twice, and the report says so; nothing is lost.
 */
@UppsiktTest
class SameContributionTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired ImportDesk desk;
    @Autowired Records records;
    @Autowired InstantSource time;
    @TempDir Path place;

    private PlatformSide facebook;

    @BeforeEach
    void connect() {
        facebook = new PlatformSide(records, desk.page(), time);
    }

    @Test
    void postSeenByThePlatformFirstIsKnownInTheExport() throws IOException {
        facebook.tells(facebook.said("1_10", 1500000000, "Badet är  öppet"));

        Import first = desk.read(posts("a.zip", post(1500000000, "Badet är öppet")));
        Import again = desk.read(posts("b.zip", post(1500000000, "Badet är öppet")));

        assertThat(first.tally()).isEqualTo(new Import.Tally(0, 0, 1, 0, 0, 0, 0));
        assertThat(again.tally()).isEqualTo(first.tally());
        assertOnePost("Badet", "1_10", 1);
    }

    @Test
    void postSeenInAnExportFirstGetsThePlatformsName() throws IOException {
        desk.read(posts("a.zip", post(1500001000, "Isbanan spolad")));
        facebook.tells(facebook.said("1_11", 1500001000, "Isbanan spolad"));
        facebook.tells(facebook.said("1_11", 1500001000, "Isbanan spolad"));
        Import again = desk.read(posts("b.zip", post(1500001000, "Isbanan spolad")));

        assertThat(again.tally().known()).isEqualTo(1);
        Contribution one = assertOnePost("Isbanan", "1_11", 1);
        assertThat(one.thread()).isEqualTo(new PlatformKey("1_11"));
        facebook.tells(facebook.answer("1_11_5", "1_11", 1500001900, "Kul!"));
        assertThat(records.byKey(one.account(), new PlatformKey("1_11_5")).orElseThrow().thread())
                .isEqualTo(one.thread());
    }

    @Test
    void theSamePictureUnderTwoNamesMakesNoEdit() throws IOException {
        String element =
                """
                {"timestamp": 1500002000, "data": [{"post": "Bildprovet"}],
                 "attachments": [{"data": [{"media": {"uri": "m/123.png"}}]}]}""";
        Path zip =
                new ExportParts()
                        .with("posts/profile_posts_1.json", "[" + element + "]")
                        .with("m/123.png", PNG)
                        .zip(place.resolve("p.zip"));
        Written seen =
                facebook.said(
                        "1_12",
                        1500002000,
                        "Bildprovet",
                        new MediaSeen(URI.create("https://cdn.example/x_n.png"), null, null, null));

        desk.read(zip);
        facebook.tells(seen);
        facebook.tells(seen);
        desk.read(zip);

        Contribution one = assertOnePost("Bildprovet", "1_12", 1);
        assertThat(records.kept(one.id()).versions().getFirst().media())
                .singleElement()
                .satisfies(m -> assertThat(m.state()).isEqualTo(Version.State.KEPT));
    }

    @Test
    void aPictureThatThePlatformDidNotGiveIsTakenFromTheExport() throws IOException {
        facebook.tells(
                facebook.said(
                        "1_13",
                        1500003000,
                        "Bildhämtning",
                        new MediaSeen(
                                URI.create("https://cdn.example/y_n.png"), null, null, null)));
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                """
                                [{"timestamp": 1500003000, "data": [{"post": "Bildh\\u00c3\\u00a4mtning"}],
                                  "attachments": [{"data": [{"media": {"uri": "m/y.png"}}]}]}]""")
                        .with("m/y.png", PNG)
                        .zip(place.resolve("q.zip"));

        assertThat(desk.read(zip).tally().completed()).isEqualTo(1);

        Contribution one = assertOnePost("Bildhämtning", "1_13", 2);
        assertThat(records.kept(one.id()).versions().getLast().media())
                .allSatisfy(m -> assertThat(m.state()).isEqualTo(Version.State.KEPT));
    }

    @Test
    void postEditedBetweenTwoExportsIsANewWordingOfTheSame() throws IOException {
        desk.read(posts("old.zip", post(1500004000, "Redigeringsprov ett")));
        desk.read(posts("new.zip", post(1500004000, "Redigeringsprov två")));
        Import old = desk.read(posts("old2.zip", post(1500004000, "Redigeringsprov ett")));
        facebook.tells(facebook.said("1_14", 1500004000, "Redigeringsprov två"));
        Import newest = desk.read(posts("new2.zip", post(1500004000, "Redigeringsprov två")));

        assertThat(old.tally().known()).isEqualTo(1);
        assertThat(newest.tally().known()).isEqualTo(1);
        Contribution one = assertOnePost("Redigeringsprov", "1_14", 2);
        assertThat(one.text()).isEqualTo("Redigeringsprov två");
    }

    @Test
    void anEditOnlyTheExportTellsOfIsANewWordingOfWhatThePlatformShowed() throws IOException {
        facebook.tells(facebook.said("1_15", 1500005000, "Före ändringsprov"));
        Import read =
                desk.read(
                        posts(
                                "e.zip",
                                """
                                {"timestamp": 1500005000, "data": [{"post": "%s"},
                                  {"update_timestamp": 1500005600}]}"""
                                        .formatted(escaped("Efter ändringsprov"))));

        assertThat(read.tally().completed()).isEqualTo(1);
        Contribution one = assertOnePost("ändringsprov", "1_15", 2);
        assertThat(records.kept(one.id()).versions().getLast().at())
                .isEqualTo(Instant.ofEpochSecond(1500005600));
    }

    @Test
    void whatCannotBeToldApartIsKeptTwiceAndTheReportSaysSo() throws IOException {
        facebook.tells(
                facebook.said("1_16", 1500006000, "Tvillingprov"),
                facebook.said("1_17", 1500006000, "Tvillingprov"));
        Import one = desk.read(posts("t.zip", post(1500006000, "Tvillingprov")));
        facebook.tells(facebook.said("1_18", 1500007000, "Andra ord i sekundprov"));
        Import other = desk.read(posts("u.zip", post(1500007000, "Helt annat sekundprov")));

        assertThat(one.tally().taken()).isEqualTo(1);
        assertThat(desk.remarks(one))
                .singleElement()
                .asString()
                .startsWith("Kan vara samma som inlägg från 14 juli 2017");
        assertThat(other.tally().taken()).isEqualTo(1);
        assertThat(desk.remarks(other)).hasSize(1);
        desk.found("Tvillingprov", 3);
        desk.found("sekundprov", 2);
    }

    @Test
    void twoAlikeInTheExportAreNeverOneOnThePlatform() throws IOException {
        facebook.tells(facebook.said("1_19", 1500008000, "Dubbelprov"));
        Import read =
                desk.read(
                        posts(
                                "d.zip",
                                post(1500008000, "Dubbelprov"),
                                post(1500008000, "Dubbelprov")));

        assertThat(read.tally().taken()).isEqualTo(2);
        assertThat(desk.remarks(read)).hasSize(1);
        desk.found("Dubbelprov", 3);
    }

    @Test
    void postsOfTheSameSecondWithWordsOfTheirOwnFindEachOther() throws IOException {
        facebook.tells(
                facebook.said("1_20", 1500009000, "Schemaprov ett"),
                facebook.said("1_21", 1500009000, "Schemaprov två"));
        Import read =
                desk.read(
                        posts(
                                "s.zip",
                                post(1500009000, "Schemaprov två"),
                                post(1500009000, "Schemaprov ett")));

        assertThat(read.tally().known()).isEqualTo(2);
        assertThat(desk.remarks(read)).isEmpty();
        desk.found("Schemaprov", 2);
    }

    @Test
    void commentAndConversationAreKnownAgainInBothOrders() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "comments_and_reactions/comments.json",
                                """
                                {"comments_v2": [{"timestamp": 1500010000, "data": [{"comment":
                                  {"timestamp": 1500010000, "comment": "Hej kommentarsprov"}}]}]}""")
                        .with(
                                "messages/inbox/eva_9/message_1.json",
                                """
                                {"participants": [{"name": "Eva"}, {"name": "Sidan"}],
                                 "thread_path": "inbox/eva_9", "messages": [
                                 {"sender_name": "Sidan", "timestamp_ms": 1500010200123,
                                  "content": "Svar samtalsprov"},
                                 {"sender_name": "Eva", "timestamp_ms": 1500010100456,
                                  "content": "Undran samtalsprov"},
                                 {"sender_name": "Eva", "timestamp_ms": 1500010000000,
                                  "content": "Äldre samtalsprov"}]}""")
                        .zip(place.resolve("c.zip"));
        Written comment = facebook.answer("1_22_1", "1_22", 1500010000, "Hej kommentarsprov");
        Written undran = facebook.message("m1", 1500010100, false, "Undran samtalsprov");
        Written svar = facebook.message("m2", 1500010200, true, "Svar samtalsprov");

        facebook.tells(undran);
        desk.read(zip);
        facebook.tells(comment, svar);
        desk.read(zip);

        Contribution known = desk.found("kommentarsprov", 1).getFirst();
        assertThat(known.key()).isEqualTo(new PlatformKey("1_22_1"));
        assertThat(known.thread()).isEqualTo(new PlatformKey("1_22"));
        assertThat(desk.found("samtalsprov", 3))
                .allSatisfy(m -> assertThat(m.thread()).isEqualTo(new PlatformKey("eva-psid")));
        assertThat(desk.found("Svar samtalsprov", 1).getFirst().key())
                .isEqualTo(new PlatformKey("m2"));
    }

    @Test
    void thePollAsksForNothingThePlatformDoesNotKnowByName() throws IOException {
        desk.read(posts("poll.zip", post(1500020000, "Namnlöst prov")));

        assertThat(records.writtenSince(desk.page().id(), Instant.ofEpochSecond(1500020000)))
                .noneSatisfy(c -> assertThat(c.key().made()).isTrue());
        desk.found("Namnlöst", 1);
    }

    private Path posts(String name, String... posts) throws IOException {
        return ImportDesk.posts(place.resolve(name), posts);
    }

    private Contribution assertOnePost(String word, String key, int versions) {
        Contribution one = desk.found(word, 1).getFirst();
        assertThat(one.key()).isEqualTo(new PlatformKey(key));
        assertThat(records.kept(one.id()).versions()).hasSize(versions);
        assertThat(records.byKey(one.account(), new PlatformKey(key))).contains(one);
        return one;
    }
}
