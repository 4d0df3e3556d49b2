package se.uppsikt.platforms.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.exports.Handed;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Reason;

/**
 * A5: the posts in the table that a LinkedIn Page exports, and the other tables for what they are.
 */
@Proves("A5")
class LinkedInExportTest {
    /** Numbers begin with the time: this one was made 2026-03-01 08:30:00. */
    private static final long MADE = 1_772_353_800_000L;

    private static final String ACTIVITY =
            "https://www.linkedin.com/feed/update/urn:li:activity:" + (MADE << 22) + "/";
    private static final String SHARE =
            "https://www.linkedin.com/feed/update/urn:li:share:" + ((MADE << 22) + 5);
    private static final String HEAD = String.join(",", LinkedInTables.HEADINGS);

    private final Handed handed = new Handed(new LinkedInExportReader(), "900200300");

    @TempDir Path place;

    private Path xls(List<?>... posts) throws IOException {
        return LinkedInTables.content(posts).xls(place.resolve("orebro_content_2026.xls"));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(place.resolve("content.csv"), text);
    }

    private static String row(String text, String link, String day) {
        return "\"%s\",%s,Organic,,Kim Ek,%s,All,4321,0.0345,Image".formatted(text, link, day);
    }

    @Test
    void aPostIsReadWithItsWordsItsTimeAndWhereItStands() throws IOException {
        Item item =
                handed.item(
                        xls(
                                LinkedInTables.post(
                                        "Vi söker\nlärare åt åk 3", ACTIVITY, "03/01/2026")));

        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.content().text()).isEqualTo("Vi söker\nlärare åt åk 3");
        assertThat(item.written().at()).isEqualTo(Instant.ofEpochMilli(MADE));
        assertThat(item.origin().address()).hasToString(ACTIVITY);
        assertThat(item.origin().key()).startsWith("export:post:" + MADE + ":");
        assertThat(item.content().details())
                .containsExactly("Typ: Organic", "Innehåll: Image", "Publicerat av: Kim Ek");
        assertThat(item.content().media()).isEmpty();
    }

    /** The figures stay readable beside the headings that they stood under. */
    @Test
    void theOriginalIsTheRowUnderItsHeadings() throws IOException {
        Item item = handed.item(xls(LinkedInTables.post("Text", ACTIVITY, "03/01/2026")));

        assertThat(item.origin().type()).isEqualTo("text/csv");
        assertThat(new String(item.origin().original(), UTF_8))
                .startsWith(HEAD + "\r\nText,")
                .contains(",4321,0.0345,Image\r\n");
        assertThat(handed.remarks(place.resolve("orebro_content_2026.xls")))
                .containsExactly(Reason.STATISTICS);
    }

    @Test
    void aPostThatIsLinkedByThePlatformsOwnNameHasIt() throws IOException {
        Item item = handed.item(xls(LinkedInTables.post("Text", SHARE, "03/01/2026")));

        assertThat(item.origin().key()).isEqualTo("urn:li:share:" + ((MADE << 22) + 5));
    }

    @Test
    void aDayThatTheNumberDoesNotAgreeWithIsToldWithoutTheTime() throws IOException {
        Path table = xls(LinkedInTables.post("Text", ACTIVITY, "07/15/2025"));

        assertThat(handed.item(table).written().at())
                .isEqualTo(Instant.parse("2025-07-14T22:00:00Z"));
        assertThat(handed.remarks(table)).containsExactly(Reason.STATISTICS, Reason.ONLY_A_DAY);
    }

    @Test
    void aRowWithoutADayIsToldAndTheOthersAreRead() throws IOException {
        Path table =
                xls(
                        LinkedInTables.post("Ingen dag", "", ""),
                        LinkedInTables.post("Trettonde månaden", "", "13/13/2025"),
                        LinkedInTables.post("Rätt", "", "02/29/2024"));

        assertThat(handed.remarks(table))
                .containsExactly(
                        Reason.STATISTICS, Reason.NO_TIME, Reason.NO_TIME, Reason.ONLY_A_DAY);
        assertThat(handed.item(table).content().text()).isEqualTo("Rätt");
    }

    @Test
    void theSamePostHasTheSameNameInTheWorkbookAndInTheTextWhateverItsFigures() throws IOException {
        Path table = xls(LinkedInTables.post("Text", ACTIVITY, "03/01/2026"));
        Path text = csv(HEAD + "\r\n" + row("Text som rättats", ACTIVITY, "03/01/2026") + "\r\n");

        assertThat(handed.item(text).origin().key()).isEqualTo(handed.item(table).origin().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableThatWasSavedAnewIsReadWhateverPartsItsCells(String separator) throws IOException {
        String text =
                "Alla inlägg\n"
                        + HEAD.replace(",", separator)
                        + "\n\n"
                        + row("Torget, \"\"vårt\"\"\r\ntorg", ACTIVITY, "2026-03-01")
                                .replace(",", separator)
                                .replace("Torget" + separator, "Torget,");
        Path windows = place.resolve("sparad.csv");
        Files.write(windows, text.getBytes(Charset.forName("windows-1252")));

        assertThat(handed.item(windows).content().text()).isEqualTo("Torget, \"vårt\"\r\ntorg");
        assertThat(handed.item(csv("\ufeff" + text)).content().text())
                .isEqualTo("Torget, \"vårt\"\r\ntorg");
    }

    @Test
    void headingsInALanguageThatNobodyKnowsAreToldByTheLinksBelow() throws IOException {
        String text =
                "Julkaisun otsikko,Linkki,Laji,Luotu\n"
                        + "Terve,%s,x,03/01/2026\n".formatted(SHARE);

        assertThat(handed.item(csv(text)).content().text()).isEqualTo("Terve");
    }

    @Test
    void aZipWithTheTablesIsReadAsTheTables() throws IOException {
        Path table = xls(LinkedInTables.post("I zip", ACTIVITY, "03/01/2026"));
        Path followers = followers();
        Path zip =
                new ExportParts()
                        .with("LinkedIn/content.xls", Files.readAllBytes(table))
                        .with("LinkedIn/followers.xls", Files.readAllBytes(followers))
                        .with("LinkedIn/ny.xlsx", new byte[] {'P', 'K', 3, 4})
                        .zip(place.resolve("allt.zip"));

        assertThat(handed.item(zip).content().text()).isEqualTo("I zip");
        assertThat(handed.remarks(zip))
                .containsExactly(Reason.STATISTICS, Reason.STATISTICS, Reason.NEWER_WORKBOOK);
    }

    private Path followers() throws IOException {
        return new LinkedInTables()
                .with(
                        "New followers",
                        List.of(
                                List.of("Date", "Sponsored followers", "Organic followers"),
                                List.of("03/01/2026", 0.0, 12.0)))
                .xls(place.resolve("followers.xls"));
    }

    @Test
    void filesOfFollowersAndVisitorsAreToldForWhatTheyHold() throws IOException {
        Path visitors =
                new LinkedInTables()
                        .with(
                                "Visitor metrics",
                                List.of(List.of("Date", "Overview page views (total)")))
                        .xls(place.resolve("visitors.xls"));

        assertThat(handed.refused(followers()).message())
                .contains("fil över sidans följare", "inga inlägg", "Analys, Innehåll, Exportera");
        assertThat(handed.refused(visitors).message()).contains("fil över sidans besökare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2024-01-02 10:00:00,"
                        + "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7000000000000000000,Hej,,,X\n",
                "Date,Link,Message\n2024-01-02 10:00:00,https://www.linkedin.com/feed/,Bra\n",
                "Notes:\n\"When exporting your connection data, some are missing\"\n\nFirst Name,Last Name,"
                        + "URL,Connected On\nEva,Ek,,01 Jan 2024\n"
            })
    void aPersonsOwnArchiveIsRefused(String table) throws IOException {
        assertThat(handed.refused(csv(table)).message())
                .contains("en persons medlemsarkiv", "inte sidans", "Ingenting är inläst");
    }

    @Test
    void aNewerWorkbookIsNotOpenedUnderWhateverName() throws IOException {
        byte[] bomb = Files.readAllBytes(bomb());

        for (String name : List.of("content.xlsx", "content.xls", "content.xlsm")) {
            Path file = Files.write(place.resolve(name), bomb);
            assertThat(handed.refused(file).message())
                    .contains(name, "arbetsbok av nyare slag", "CSV");
        }
    }

    private Path bomb() throws IOException {
        return new ExportParts()
                .with("[Content_Types].xml", "<Types/>")
                .with("xl/worksheets/sheet1.xml", new byte[40 << 20])
                .zip(place.resolve("bomb"));
    }

    @Test
    void aWorkbookWithMacrosOrAPasswordOrTooLargeIsNotOpened() throws IOException {
        Path macros = xls(LinkedInTables.post("Text", ACTIVITY, "03/01/2026"));
        try (POIFSFileSystem file = new POIFSFileSystem(macros.toFile(), false)) {
            file.getRoot().createDirectory("_VBA_PROJECT_CUR");
            file.writeFilesystem();
        }
        assertThat(handed.refused(macros).message()).contains("makron");

        Path locked = place.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("hemligt");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(locked)) {
            book.createSheet("All posts").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(handed.refused(locked).message()).contains("lösenordsskyddad");

        byte[] large = new byte[17 << 20];
        System.arraycopy(Files.readAllBytes(followers()), 0, large, 0, 512);
        assertThat(handed.refused(Files.write(place.resolve("l.xls"), large)).message())
                .contains("större än 16 MB");
    }

    @Test
    void whatIsNoTableIsNotTakenForOne() throws IOException {
        assertThat(
                        handed.refused(Files.write(place.resolve("bild.xls"), new byte[] {1, 2}))
                                .message())
                .contains("bild.xls", "inte känner igen");
        assertThat(handed.refused(csv("namn,ort\nEva,Örebro\n")).message())
                .contains("ingen export av en sida på LinkedIn");
        assertThat(handed.refused(csv("")).message()).contains("LinkedIn");
    }

    @Test
    void othersExportsAreRefusedByTheirNames() throws IOException {
        Path facebook =
                new ExportParts()
                        .with("posts/profile_posts_1.json", "[]")
                        .zip(place.resolve("f.zip"));
        Path instagram =
                new ExportParts().with("media/posts_1.json", "[]").zip(place.resolve("i.zip"));
        Path youtube =
                new ExportParts()
                        .with("Takeout/YouTube och YouTube Music/videor/a.mp4", new byte[1])
                        .zip(place.resolve("y.zip"));
        Path comments =
                Files.writeString(
                        place.resolve("kommentarer.csv"),
                        "a,b,c\nUgx12345678,UCsandlada00orebrokommun,2026-01-01T00:00:00Z\n");

        assertThat(handed.refused(facebook).message()).contains("export från Facebook");
        assertThat(handed.refused(instagram).message()).contains("export från Instagram");
        assertThat(handed.refused(youtube).message())
                .contains("export från YouTube", "Kontot finns på LinkedIn");
        assertThat(handed.refused(comments).message()).contains("export från YouTube");
    }

    @Test
    void aCellThatIsNeverClosedIsToldAndWhatCameBeforeIsRead() throws IOException {
        Path cut = csv(HEAD + "\n" + row("Hel", SHARE, "03/01/2026") + "\n\"Avbruten, https");

        assertThat(handed.item(cut).content().text()).isEqualTo("Hel");
        assertThat(handed.remarks(cut)).containsExactly(Reason.STATISTICS, Reason.BROKEN_JSON);
    }

    @Test
    void readingGoesOnFromAnyPositionAndNothingThatIsSpoiltStopsIt() throws IOException {
        List<List<?>> posts = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 40; i++) {
            String link =
                    SHARE.replace("share", i % 2 == 0 ? "share" : "activity")
                            .replaceAll("[0-9]+$", Long.toString((MADE << 22) + 100 + i));
            posts.add(LinkedInTables.post("Inlägg " + i, link, "03/01/2026"));
            text.append("\r\n")
                    .append(row("Rad \"\"" + i + "\"\"\n,", link, "03/0" + i % 10 + "/2026"));
        }
        Path table = xls(posts.toArray(List[]::new));
        Path lines = csv(text.toString());

        handed.goesOnFromAnywhere(table);
        handed.goesOnFromAnywhere(lines);
        handed.anythingIsReadOrTold(table, place.resolve("spoilt.xls"), 300);
        handed.anythingIsReadOrTold(lines, place.resolve("spoilt.csv"), 300);
    }
}
