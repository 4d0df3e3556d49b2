package se.uppsikt.records.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/**
 * What is marked has never been in what is given out; a no says how to get a decision, and the
 * decision how to appeal (H6; TF 2 kap. 15–20 §§, OSL 6 kap. 2–3 §§).
 */
@Proves("H6")
@UppsiktTest
class WhatIsMaskedIsGoneTest {
    private static final String NUMBER = "811218-9876";
    private static final Pattern FETCHED =
            Pattern.compile("href=\"(/begar-handling/[^\"]+/fil/[^\"]+)\"");

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    private Office office;
    private Visitor registrar;
    private Visitor anybody;
    private String followed = "";
    private String request = "";

    @BeforeEach
    void open() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        registrar = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
        UUID some = UUID.randomUUID();
        anybody =
                new Visitor(port)
                        .from(
                                "203.0.%d.%d"
                                        .formatted(
                                                some.hashCode() & 255, some.hashCode() >> 8 & 255));
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String keep(String text, MediaSeen... media) {
        String key = Office.ownKey();
        office.keep(office.withMedia(key, text, media));
        return office.contribution(key).id().value().toString();
    }

    private void asked(String format, String... documents) {
        String what = "Det om " + UUID.randomUUID();
        followed =
                Visitor.goal(
                        anybody.postWithoutToken(
                                "/begar-handling", form("vad", what) + "&hur=PAGE&form=" + format));
        request =
                Jsoup.parse(registrar.see("/diarium/utlamnande").body())
                        .select("tr:contains(" + what + ") a[href^=/diarium/utlamnande/]")
                        .attr("href");
        for (String document : documents) {
            registrar.post(request + "/traffar", "q=x&traff=" + document);
        }
    }

    private String maskPage(String document) {
        return request + "/maska/" + document;
    }

    private Document seen(String document) {
        return Jsoup.parse(registrar.see(maskPage(document)).body());
    }

    private void mask(String document, String... words) {
        Document page = seen(document);
        StringBuilder form = new StringBuilder("gor=ord&" + form("bestammelse", "OSL 26:1"));
        for (String word : words) {
            String value =
                    page.select("label.pick").stream()
                            .filter(label -> label.text().equals(word))
                            .map(label -> label.select("input").attr("value"))
                            .findFirst()
                            .orElseThrow();
            form.append('&').append(form("ord", value));
        }
        assertThat(registrar.post(maskPage(document), form.toString()).statusCode()).isEqualTo(302);
    }

    private void madeReady() {
        assertThat(registrar.post(request + "/provning/gor-klart", "").statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(registrar.see(request + "/provning").body())
                                        .contains("Titta innan det lämnas ut"));
    }

    private List<byte[]> fetched() {
        Matcher found = FETCHED.matcher(anybody.see(followed).body());
        return found.results().map(each -> bytes(each.group(1))).toList();
    }

    /** The bytes as they are kept; the file's own route sends the same. */
    private byte[] bytes(String address) {
        assertThat(anybody.see(address).statusCode()).isEqualTo(200);
        String[] parts = address.split("/");
        return database.sql(
                        "select bytes from records.release_file where release = cast(? as uuid) and place = ?")
                .params(parts[parts.length - 2], Integer.parseInt(parts[parts.length - 1]))
                .query(byte[].class)
                .single();
    }

    @Test
    void aWordThatIsMaskedIsNowhereInWhatIsGivenOut() throws IOException {
        String document = keep("Min granne Åsa " + NUMBER + " ﬂyttade 👨‍👩‍👧 hit, اسمي أحمد");
        asked("JSON", document);
        Document page = seen(document);
        assertThat(page.select("label.pointed input[checked]").size())
                .as("the rules point at it, and nothing is marked by itself")
                .isEqualTo(1);
        assertThat(page.select("section:contains(Det som lämnas ut)").text()).contains(NUMBER);
        mask(document, NUMBER, "Åsa", "👨‍👩‍👧", "أحمد");
        registrar.post(maskPage(document), "gor=avsandare&" + form("bestammelse", "OSL 21:7"));
        registrar.post(maskPage(document), "gor=maskad");
        madeReady();
        assertThat(anybody.see(followed).body()).as("nothing yet").doesNotContain("/fil/");
        registrar.post(request + "/provning/lamna-ut", form("skal", "Uppgifter om enskilda"));
        List<byte[]> files = fetched();
        assertThat(files).hasSize(2);
        byte[] pdf = files.getFirst();
        assertThat(PdfCheck.objections(pdf)).isEmpty();
        String json = new String(files.getLast(), StandardCharsets.UTF_8);
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String gone : List.of(NUMBER, "9876", "Åsa", "Åström", "👨‍👩‍👧", "أحمد")) {
            assertThat(PdfCheck.text(pdf)).doesNotContain(gone);
            assertThat(raw).doesNotContain(gone);
            assertThat(json).doesNotContain(gone);
        }
        assertThat(PdfCheck.text(pdf))
                .contains("[uppgift borttagen enligt OSL 26:1]", "Min granne");
        assertThat(json).contains("[uppgift borttagen enligt OSL 21:7]", "Min granne");
    }

    @Test
    void theSameChoicesGiveTheSameBytes() {
        String document = keep("Bänken i parken är trasig");
        asked("CSV", document);
        registrar.post(request + "/maska/resten", "");
        madeReady();
        List<String> first = prints();
        madeReady();
        assertThat(prints()).isEqualTo(first).hasSize(2);
    }

    private List<String> prints() {
        return database.sql(
                        """
                        select encode(f.sha256, 'hex') from records.release_file f
                        join records.release r on r.id = f.release
                        where r.disclosure = cast(? as uuid) order by f.place
                        """)
                .param(request.substring(request.lastIndexOf('/') + 1))
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void whatIsUnderThePaintIsGoneAndSoIsWhatTheFileTold() throws IOException {
        BufferedImage red = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                red.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(red, "png", out);
        StoredMedia picture = records.store(new ByteArrayInputStream(out.toByteArray()));
        String document = keep("Se bilden", new MediaSeen(null, picture, "Kim.png", "En bild"));
        asked("PDF", document);
        String print = picture.hash().hex();
        registrar.post(
                maskPage(document),
                "gor=bild&bild="
                        + print
                        + "&yta=0&yta=0&yta=50&yta=100&"
                        + form("bestammelse", "OSL 21:7"));
        byte[] shown =
                PictureRedaction.of(
                                records.media(new Sha256(print)).orElseThrow(),
                                List.of(
                                        new Redaction.Picture(
                                                new Sha256(print), 0, 0, 500, 1000, "OSL 21:7")))
                        .orElseThrow();
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(painted.getRGB(49, 50)).isEqualTo(Color.BLACK.getRGB());
        assertThat(painted.getRGB(75, 50)).isEqualTo(Color.RED.getRGB());
        assertThat(registrar.see(maskPage(document)).body())
                .contains("Bild, delvis maskad enligt OSL 21:7");
        assertThat(registrar.see(maskPage(document) + "/bild/" + print).statusCode())
                .isEqualTo(200);
        registrar.post(maskPage(document), "gor=maskad");
        madeReady();
        registrar.post(request + "/provning/lamna-ut", form("skal", "En enskild syns"));
        byte[] pdf = fetched().getFirst();
        assertThat(PdfCheck.objections(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Kim.png");
    }

    @Test
    void aNoSaysHowToGetADecisionAndTheDecisionHowToAppeal() {
        asked("PDF");
        registrar.post(
                request + "/provning/avsla",
                "grund=NOT_HELD&" + form("skal", "Sökt på alla konton."));
        String told = anybody.see(followed).body();
        assertThat(told)
                .contains(
                        "finns inte hos oss",
                        "skriftligt beslut",
                        "6 kap. 3",
                        "Sökt på alla konton.");
        assertThat(anybody.postWithoutToken(followed + "/beslut", "").statusCode()).isEqualTo(302);
        assertThat(registrar.see(request).body()).contains("Ett skriftligt beslut begärs");
        registrar.post(request + "/provning/avsla", "grund=NOT_HELD&" + form("skal", "Sökt igen."));
        assertThat(anybody.see(followed).body())
                .contains("Så överklagar du", "kammarrätten", "tre veckor", "Sökt igen.");
    }

    @Test
    void whatNobodyHasTriedIsNotGivenOut() {
        String document = keep("Ring 070-174 06 05 om bänken");
        asked("PDF", document);
        registrar.post(request + "/maska/resten", "");
        assertThat(registrar.see(request + "/provning").body())
                .as("a rule points at it, so a person must look")
                .contains("<dt>Inte prövade</dt><dd>1</dd>");
        assertThat(registrar.post(request + "/provning/gor-klart", "").statusCode()).isEqualTo(409);
    }
}
