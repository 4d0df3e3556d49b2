package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.storage.Shelf;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.linkedin.LinkedInTables;

/** The page where an export is handed over, as a browser sees it. */
@UppsiktTest
class ImportPageTest {
    @LocalServerPort int port;
    @Autowired Storage storage;
    @Autowired Accounts accounts;

    @Value("${uppsikt.data}")
    Path data;

    @TempDir Path place;

    @Test
    void archivistHandsOverAnExportFollowsItAndTakesTheReportAlong() throws IOException {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
        assertThat(olof.see("/arkiv/import").body())
                .contains("Örebro stadsbibliotek på Facebook")
                .contains("på Instagram</option>", "på LinkedIn</option>", "på YouTube</option>");

        HttpResponse<String> handedOver = upload(olof, "../../=ond <b>export.zip");
        assertThat(handedOver.statusCode()).isEqualTo(302);
        String page = Visitor.goal(handedOver);
        String shown = whenDone(olof, page);

        assertThat(shown).contains("Klar.", ">Inlägg</td>", "Bidraget saknar tidpunkt");
        assertThat(shown).contains("=ond &lt;b&gt;export.zip").doesNotContain("ond <b>");
        HttpResponse<String> csv = olof.see(page + "/rapport.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("\"Inlägg\";\"2015\";\"1\";\"0\";\"0\"", "saknar tidpunkt");
        assertThat(olof.see("/arkiv/import").body()).contains(page);
        assertThat(storage.list(Shelf.UPLOADS, "", 10)).isEmpty();
    }

    /** A table that was handed in is known by the name that it came with. */
    @Test
    void aTableFromLinkedInIsHandedOverAsItIs() throws IOException {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
        String link =
                "https://www.linkedin.com/feed/update/urn:li:share:" + (1_400_000_000_000L << 22);
        Path table =
                LinkedInTables.content(LinkedInTables.post("Upplagd tabell", link, "05/13/2014"))
                        .xls(place.resolve("x"));

        HttpResponse<String> handedOver =
                handedIn(
                        olof,
                        "linkedin-orebrokommun",
                        "Innehåll 2014.xls",
                        Files.readAllBytes(table));

        assertThat(whenDone(olof, Visitor.goal(handedOver)))
                .contains("Klar.", "Innehåll 2014.xls", "2014</th>", "Siffrorna (visningar");
    }

    @Test
    void theUnitThatHasTheAccountMayImportToIt() throws IOException {
        Visitor johan = new Visitor(port);
        johan.signIn("johan.alm", "uppsikt");

        assertThat(johan.see("/arkiv/import").body())
                .contains("Örebro stadsbibliotek på Facebook")
                .doesNotContain("Karolinska gymnasiet på Facebook");
        HttpResponse<String> handedOver = upload(johan, "egen.zip");
        assertThat(handedOver.statusCode()).isEqualTo(302);
        assertThat(whenDone(johan, Visitor.goal(handedOver))).contains("Klar.");
    }

    /** The platforms call the folder of a conversation after whoever wrote it (B6). */
    @Test
    void whoWroteMessagesIsToldToThoseWhoReadThemAndNoOthers() throws IOException {
        Visitor johan = new Visitor(port);
        johan.signIn("johan.alm", "uppsikt");
        Path zip =
                new ExportParts()
                        .with(
                                "messages/inbox/verakarlsson_12/message_1.json",
                                "{\"participants\": [], \"messages\": [{\"content\": 1}]}")
                        .with(
                                "posts/profile_posts_1.json",
                                "[" + post(1_430_000_777L, "Sagostund") + "]")
                        .zip(place.resolve("messages.zip"));
        String page = Visitor.goal(handedIn(johan, "a.zip", Files.readAllBytes(zip)));
        assertThat(whenDone(johan, page)).contains("verakarlsson");
        assertThat(johan.see(page + "/rapport.csv").body()).contains("verakarlsson");
        Visitor helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
        for (String address : List.of(page, page + "/lage", page + "/rapport.csv")) {
            assertThat(helena.see(address).body())
                    .as(address)
                    .contains("messages/…")
                    .doesNotContain("verakarlsson");
        }
    }

    @Test
    void anotherUnitIsTurnedAwayAndToldWhomToAsk() throws IOException {
        Visitor erik = new Visitor(port);
        erik.signIn("erik.sand", "uppsikt");

        HttpResponse<String> refused = upload(erik, "a.zip");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Du har inte behörighet att importera här")
                .contains(
                        "Be Örebro stadsbibliotek, Kommunikationsavdelningen eller kommunens arkivarie");
    }

    @Test
    void roleThatImportsNothingIsTurnedAwayBeforeAByteIsRead() throws IOException {
        Visitor eva = new Visitor(port);
        eva.signIn("eva.ask", "uppsikt");

        assertThat(upload(eva, "a.zip").statusCode()).isEqualTo(403);
        assertThat(eva.see("/arkiv/import").body()).contains("kommunens arkivarie");
    }

    @Test
    void uploadThatFindsNoPlaceIsToldSoAndLeavesNothing() throws IOException {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
        Path folder = data.resolve("uppladdat");
        Path aside = data.resolve("undan");
        byte[] large = new byte[3 << 20];

        assertThat(folder).isDirectory();
        Files.move(folder, aside);
        Files.createFile(folder);
        try {
            HttpResponse<String> refused = handedIn(olof, "stor.zip", large);
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body()).contains("Försök igen");
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(storage.workplace(Shelf.UPLOADS)).isEmptyDirectory();
        assertThat(storage.list(Shelf.UPLOADS, "", 10)).isEmpty();
    }

    @Test
    void formWithoutAFileIsToldWhatIsMissing() throws IOException {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");

        HttpResponse<String> refused = handedIn(olof, "", new byte[0]);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Välj minst en zip-fil");
    }

    private HttpResponse<String> upload(Visitor visitor, String name) throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                "posts/profile_posts_1.json",
                                "["
                                        + post(1_430_000_000L + name.length(), "Sagostund på sidan")
                                        + ",{\"data\": []}]")
                        .zip(place.resolve("upload.zip"));
        return handedIn(visitor, name, Files.readAllBytes(zip));
    }

    private HttpResponse<String> handedIn(Visitor visitor, String name, byte[] file) {
        return handedIn(visitor, "facebook-orebrostadsbibliotek", name, file);
    }

    private HttpResponse<String> handedIn(
            Visitor visitor, String handle, String name, byte[] file) {
        AccountId account = accounts.byHandle(handle).orElseThrow().id();
        return visitor.upload(
                "/arkiv/import", Map.of("konto", account.value().toString()), "filer", name, file);
    }

    private static String whenDone(Visitor visitor, String page) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> visitor.seePart(page + "/lage").body(),
                        shown -> !shown.contains("hx-get"));
    }
}
