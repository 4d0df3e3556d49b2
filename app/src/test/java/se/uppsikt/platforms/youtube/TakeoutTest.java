package se.uppsikt.platforms.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.exports.Handed;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.Under;
import se.uppsikt.platforms.imports.Reason;

/** A5: what a Takeout tells of a channel, in whatever language it was asked for. */
@Proves("A5")
class TakeoutTest {
    private static final String CHANNEL = "UCsandlada00orebrokommun";
    private static final String ENGLISH = "Takeout/YouTube and YouTube Music/";
    private static final String SWEDISH = "Takeout/YouTube och YouTube Music/";
    private static final String NINE =
            "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,"
                    + "Comment Text,Top-Level Comment ID";
    private static final String SVENSKA =
            "Kommentars-id,Kanal-id,Tidsstämpel för skapande av kommentar,Pris,Id för överordnad"
                    + " kommentar,Video-id,Kommentarstext";
    private static final String FILMS =
            "Video ID,Approx Duration (ms),Video Audio Language,Video Category,Video Description"
                    + " (Original),Channel ID,Tag 1,Tag 2,Video Title (Original),Privacy,Video State,"
                    + "Video Create Timestamp,Video Publish Timestamp";
    private static final String FILMER =
            "Video-id,Ungefärlig varaktighet (ms),Videons ljudspråk,Videokategori,Beskrivning,Kanal-id,"
                    + "Tagg 1,Tagg 2,Namn,Synlig för,Videons status,Skapad,Publicerad";

    private final Handed handed = new Handed(new YouTubeExportReader(), CHANNEL);

    @TempDir Path place;

    private static String said(String json) {
        return "\"" + json.replace("\"", "\"\"") + "\"";
    }

    private static String comment(String id, String text) {
        return "%s,%s,2026-01-01T10:20:30.123456+00:00,0,,,abcdefghijk,%s,"
                .formatted(id, CHANNEL, said(text));
    }

    private static String film(String id, String title) {
        return "%s,61000,,Nyheter,\"Så gick det till.\nMer på sidan.\",%s,a,,%s,Public,Complete,2025-05-05T05:05:05Z,2025-05-06T06:06:06.5Z"
                .formatted(id, CHANNEL, title);
    }

    private Path zip(String name, String... lines) throws IOException {
        return new ExportParts()
                .with(name, String.join("\r\n", lines) + "\r\n")
                .zip(place.resolve("takeout.zip"));
    }

    @Test
    void aCommentIsReadWithItsNameItsTimeAndWhatItStandsUnder() throws IOException {
        Item item =
                handed.item(
                        zip(
                                ENGLISH + "comments/comments.csv",
                                "\ufeff" + NINE,
                                comment("Ugx12345678AaABAg", "{\"text\":\"Tack för frågan!\"}")));

        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.content().text()).isEqualTo("Tack för frågan!");
        assertThat(item.content().author()).as("written by the channel").isNull();
        assertThat(item.origin().key()).isEqualTo("Ugx12345678AaABAg");
        assertThat(item.under()).isEqualTo(new Under("abcdefghijk", "abcdefghijk", true));
        assertThat(item.written().at()).isEqualTo(Instant.parse("2026-01-01T10:20:30.123Z"));
        assertThat(item.origin().address())
                .hasToString("https://www.youtube.com/watch?v=abcdefghijk&lc=Ugx12345678AaABAg");
    }

    @Test
    void anAnswerStandsUnderTheCommentThatItsNameBeginsWith() throws IOException {
        Item item =
                handed.item(
                        zip(
                                ENGLISH + "comments/comments.csv",
                                NINE,
                                comment("Ugx12345678AaABAg.9iwJkUYN", "{\"text\":\"Ja\"}")));

        assertThat(item.under()).isEqualTo(new Under("abcdefghijk", "Ugx12345678AaABAg", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"Hej \"},{\"text\":\"@Bo\",\"mention\":{\"externalChannelId\":\"UC1\"}},{\"text\":\" du\"} | Hej @Bo du",
                "{\"mention\":\"Bo\"},{\"text\":\" hej\"} | @Bo hej",
                "[{\"text\":\"rad 1\\nrad 2\"}] | rad 1\\nrad 2",
                "{\"takeoutSegments\":[{\"text\":\"Se \"},{\"text\":\"här\",\"link\":{\"linkUrl\":\"https://orebro.se\"}}]} | Se här https://orebro.se",
                "Bara ord, som förr | Bara ord, som förr",
                "{inte json | {inte json"
            })
    void theWordsOfACommentArePutTogetherOfTheirPieces(String cell, String words)
            throws IOException {
        assertThat(
                        handed.item(
                                        zip(
                                                ENGLISH + "comments/comments.csv",
                                                NINE,
                                                comment("Ugx12345678", cell)))
                                .content()
                                .text())
                .isEqualTo(words.replace("\\n", "\n"));
    }

    @Test
    void theSwedishTakeoutIsReadAndSoIsOneInALanguageThatNobodyKnows() throws IOException {
        String row =
                "Ugx12345678,%s,2023-09-19T17:42:53Z,0,,abcdefghijk,%s"
                        .formatted(CHANNEL, said("{\"text\":\"Hej på er\"}"));
        Path swedish = zip(SWEDISH + "kommentarer/kommentarer.csv", SVENSKA, row);
        assertThat(handed.item(swedish).content().text()).isEqualTo("Hej på er");

        Path finnish =
                zip("Takeout/YouTube ja YouTube Music/kommentit/k.csv", "a,b,c,d,e,f,g", row);
        assertThat(handed.item(finnish).content().text()).isEqualTo("Hej på er");
        assertThat(handed.item(finnish).under())
                .isEqualTo(new Under("abcdefghijk", "abcdefghijk", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YouTube and YouTube Music/video metadata/videos.csv",
                "YouTube och YouTube Music/videometadata/videor.csv"
            })
    void aFilmIsAPostWithItsTitleAndDescription(String name) throws IOException {
        boolean swedish = name.endsWith("videor.csv");
        Item item =
                handed.item(
                        zip(
                                "Takeout/" + name,
                                swedish ? FILMER : FILMS,
                                film("abcdefghijk", "Invigningen")));

        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.content().text())
                .isEqualTo("Invigningen\n\nSå gick det till.\nMer på sidan.");
        assertThat(item.written().at()).isEqualTo(Instant.parse("2025-05-06T06:06:06.500Z"));
        assertThat(item.origin().key()).isEqualTo("abcdefghijk");
        assertThat(item.origin().address())
                .hasToString("https://www.youtube.com/watch?v=abcdefghijk");
        assertThat(item.content().details()).isEmpty();
        assertThat(new String(item.origin().original(), UTF_8))
                .isEqualTo(
                        (swedish ? FILMER : FILMS)
                                + "\r\n"
                                + film("abcdefghijk", "Invigningen")
                                + "\r\n");
    }

    @Test
    void aFilmThatNotEverybodySeesIsToldToBeSo() throws IOException {
        String draft =
                film("abcdefghijk", "Utkast")
                        .replace("Public,", "Private,")
                        .replace("2025-05-06T06:06:06.5Z", "");

        Item item = handed.item(zip(ENGLISH + "video metadata/videos.csv", FILMS, draft));

        assertThat(item.content().details())
                .containsExactly(
                        "Synlighet: Private", "Filmen var inte publicerad när exporten hämtades");
        assertThat(item.written().at()).isEqualTo(Instant.parse("2025-05-05T05:05:05Z"));
    }

    @Test
    void aFilmsFileIsFoundByItsTitleWhereNoOtherCouldBeMeant() throws IOException {
        String longest = "Så byggs den nya simhallen vid Gustavsvik, del ett av tre";
        Path zip =
                new ExportParts()
                        .with(
                                SWEDISH + "videometadata/videor.csv",
                                String.join(
                                        "\r\n",
                                        FILMER,
                                        film("aaaaaaaaaaa", "\"Vad är nytt? Frågor & svar\""),
                                        film("bbbbbbbbbbb", "\"" + longest + " och mer\""),
                                        film("ccccccccccc", "Kommunfullmäktige"),
                                        film("ddddddddddd", "Kommunfullmäktige"),
                                        film("eeeeeeeeeee", "Ingen fil")))
                        .with(SWEDISH + "videor/Vad är nytt_ Frågor _ svar.mp4", new byte[] {1})
                        .with(
                                SWEDISH
                                        + "videor/Så byggs den nya simhallen vid Gustavsvik_ de.mp4",
                                new byte[] {2})
                        .with(SWEDISH + "videor/Kommunfullmäktige.mp4", new byte[] {3})
                        .with(SWEDISH + "videor/Kommunfullmäktige(1).mp4", new byte[] {4})
                        .with(SWEDISH + "videor/Okänd.mov", new byte[] {5})
                        .zip(place.resolve("films.zip"));

        assertThat(handed.items(zip))
                .extracting(
                        i -> i.origin().key(),
                        i -> i.content().media().stream().map(Media::uri).toList())
                .containsExactly(
                        tuple(
                                "aaaaaaaaaaa",
                                List.of(SWEDISH + "videor/Vad är nytt_ Frågor _ svar.mp4")),
                        tuple(
                                "bbbbbbbbbbb",
                                List.of(
                                        SWEDISH
                                                + "videor/Så byggs den nya simhallen vid Gustavsvik_ de.mp4")),
                        tuple("ccccccccccc", List.of()),
                        tuple("ddddddddddd", List.of()),
                        tuple("eeeeeeeeeee", List.of()));
        assertThat(handed.remarks(zip))
                .containsExactly(
                        Reason.FILM_WITHOUT_ROW, Reason.FILM_WITHOUT_ROW, Reason.FILM_WITHOUT_ROW);
    }

    @Test
    void whatIsWrittenInALiveChatAndInTheFeedIsReadAsWhatItIs() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                SWEDISH + "livechattar/livechattar.csv",
                                "Id,Kanal,Tid,Pris,Video-id,Text\r\nChwKGkNQ,%s,2026-01-01T10:00:00Z,0,abcdefghijk,%s\r\n"
                                        .formatted(CHANNEL, said("{\"text\":\"Nu börjar vi\"}")))
                        .with(
                                SWEDISH + "inlägg/inlägg.csv",
                                "Id,Kanal,Tid,Text\r\nUgkx12345678abcd,%s,2026-01-02T10:00:00Z,%s\r\n"
                                        .formatted(CHANNEL, said("{\"text\":\"Rösta på låten\"}")))
                        .zip(place.resolve("live.zip"));

        assertThat(handed.items(zip))
                .extracting(Item::kind, i -> i.content().text(), i -> i.content().details())
                .containsExactlyInAnyOrder(
                        tuple(Kind.COMMENT, "Nu börjar vi", List.of("Skrivet i en livechatt")),
                        tuple(Kind.POST, "Rösta på låten", List.of()));
    }

    /** What somebody has looked at is nobody's business; what another channel wrote is not ours. */
    @Test
    void whatIsPrivateIsLeftAndTold() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                ENGLISH + "comments/comments.csv",
                                String.join(
                                        "\r\n",
                                        NINE,
                                        comment("Ugx12345678", "{\"text\":\"Vårt\"}"),
                                        comment("Ugx87654321", "{\"text\":\"Mitt\"}")
                                                .replace(CHANNEL, "UCprivat0000000000000000")))
                        .with(ENGLISH + "history/watch-history.json", "[{\"title\": \"Såg\"}]")
                        .with(SWEDISH + "historik/visningshistorik.html", "<html></html>")
                        .with(
                                ENGLISH + "tilaukset/x.csv",
                                "a,b,c\r\nUCsandlada00orebrokommun,http://www.youtube.com/channel/UC1,Namn\r\n")
                        .with(
                                ENGLISH + "playlists/Se sen-videor.csv",
                                "Video ID,Added\r\nabcdefghijk,2026-01-01T00:00:00Z\r\n")
                        .with(ENGLISH + "channels/channel.csv", "Channel ID,Title\r\nx,y\r\n")
                        .with(ENGLISH + "videos/film.json", "[{\"snippet\": {}}]")
                        .zip(place.resolve("private.zip"));

        assertThat(handed.item(zip).content().text()).isEqualTo("Vårt");
        assertThat(handed.remarks(zip))
                .containsExactly(
                        Reason.WATCHED_AND_SAVED,
                        Reason.WATCHED_AND_SAVED,
                        Reason.WATCHED_AND_SAVED,
                        Reason.WATCHED_AND_SAVED,
                        Reason.KIND_NOT_TAKEN,
                        Reason.KIND_UNKNOWN,
                        Reason.ANOTHER_ACCOUNT);
    }

    @Test
    void aTakeoutWithoutFilmsAndCommentsIsRefusedWithWhatToAskFor() throws IOException {
        Path history = zip(SWEDISH + "historik/visningshistorik.json", "[]");

        assertThat(handed.refused(history).message())
                .contains("varken filmer eller kommentarer", "Google Takeout");
        assertThat(handed.refused(zip("Takeout/arkiv.html", "<html>")).message())
                .contains("ingen export av en kanal på YouTube");
    }

    @Test
    void aRowThatCannotBeReadIsToldAndTheOthersAreTaken() throws IOException {
        Path zip =
                zip(
                        ENGLISH + "comments/comments.csv",
                        NINE,
                        comment("Ugx12345678", "{\"text\":\"Först\"}"),
                        comment("Ugx22345678", "{\"text\":\"Utan tid\"}")
                                .replaceFirst("2026-[^,]*", "i går"),
                        ",,",
                        comment("Ugx32345678", "{\"text\":\"Sist\nrad två\"}"));

        assertThat(handed.items(zip))
                .extracting(i -> i.content().text())
                .containsExactly("Först", "{\"text\":\"Sist\nrad två\"}");
        assertThat(handed.remarks(zip)).containsExactly(Reason.NO_TIME, Reason.UNKNOWN_SHAPE);
    }

    @Test
    void exportsOfOthersAreRefusedByTheirNames() throws IOException {
        Path instagram =
                new ExportParts().with("content/reels.json", "{}").zip(place.resolve("i.zip"));
        Path linkedin =
                Files.writeString(place.resolve("l.csv"), "Post title,Post link\nHej,https://x\n");

        assertThat(handed.refused(instagram).message())
                .contains("export från Instagram", "Kontot finns på YouTube");
        assertThat(handed.refused(linkedin).message()).contains("export från LinkedIn");
    }

    @Test
    void aCutZipIsReadAsFarAsItGoesAndOneInPartsAsOne() throws IOException {
        byte[] noise = new byte[60_000];
        new Random(5).nextBytes(noise);
        Path whole =
                new ExportParts()
                        .with(
                                ENGLISH + "video metadata/videos.csv",
                                FILMS + "\r\n" + film("abcdefghijk", "Del"))
                        .with(ENGLISH + "videos/Del.mp4", noise)
                        .zip(place.resolve("whole.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(place.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path other =
                new ExportParts()
                        .with(ENGLISH + "videos/Del.mp4", noise)
                        .zip(place.resolve("2.zip"));

        assertThat(handed.item(cut).content().media()).isEmpty();
        assertThat(handed.remarks(cut)).containsExactly(Reason.CUT);
        assertThat(handed.item(cut, other).content().media()).hasSize(1);
    }

    @Test
    void readingGoesOnFromAnyPositionAndNothingThatIsSpoiltStopsIt() throws IOException {
        ExportParts parts = new ExportParts();
        StringBuilder comments = new StringBuilder(NINE);
        StringBuilder films = new StringBuilder(FILMS);
        for (int i = 10; i < 40; i++) {
            comments.append("\r\n")
                    .append(comment("Ugx123456" + i, "{\"text\":\"Nr \\\"" + i + "\\\"\"}"));
            films.append("\r\n").append(film("abcdefghi" + i, "\"Film, " + i + "\""));
        }
        parts.with(ENGLISH + "comments/comments.csv", comments.toString())
                .with(ENGLISH + "video metadata/videos.csv", films.toString())
                .with(ENGLISH + "videos/Film_ 12.mp4", new byte[] {1, 2, 3});
        Path zip = parts.zip(place.resolve("all.zip"));
        Path loose = Files.writeString(place.resolve("comments.csv"), comments);

        handed.goesOnFromAnywhere(zip);
        assertThat(handed.items(zip)).hasSize(60);
        handed.anythingIsReadOrTold(zip, place.resolve("spoilt.zip"), 200);
        handed.anythingIsReadOrTold(loose, place.resolve("spoilt.csv"), 400);
    }
}
