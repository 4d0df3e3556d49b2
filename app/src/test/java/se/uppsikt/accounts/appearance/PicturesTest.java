package se.uppsikt.accounts.appearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Judgement;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.policy.RuleState;

/** Every picture an account shows is kept, and a person looks for the coat of arms in it (K4). */
@UppsiktTest
@Proves("K4")
class PicturesTest {
    private static final String LIBRARY = "/konton/facebook-orebrostadsbibliotek/bilder";
    private static final String MUNICIPALITY = "/konton/facebook-orebrokommun/bilder";

    @Autowired Accounts accounts;
    @Autowired Pictures pictures;
    @Autowired PictureRuleStates states;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    @Test
    void newPictureIsANewVersionAndTheOldOneStays() throws IOException {
        Visitor johan = visitor("johan.alm");
        int before = pictures.of(library()).size();
        byte[] first = picture(Color.BLUE);

        assertThat(put(johan, LIBRARY, "COVER", "En hylla <b>", first).statusCode()).isEqualTo(302);
        assertThat(put(johan, LIBRARY, "COVER", "En stol", picture(Color.RED)).statusCode())
                .isEqualTo(302);

        List<AccountPicture> all = pictures.of(library());
        assertThat(all).hasSize(before + 2);
        AccountPicture newest = newest(Place.COVER, library());
        assertThat(newest.description()).isEqualTo("En stol");
        assertThat(newest.putBy()).isEqualTo("Johan Alm, bibliotekarie");
        assertThat(johan.see(LIBRARY).body())
                .contains("En hylla &lt;b", "version " + newest.number())
                .doesNotContain("hylla <b>");
        assertThat(
                        database.sql(
                                        "select original from accounts.picture where account = ? and number = ? and place = 'COVER'")
                                .params(library().id().value(), newest.number() - 1)
                                .query((row, n) -> row.getBytes(1))
                                .single())
                .isEqualTo(first);
        assertThat(
                        johan.fetch(LIBRARY + "/" + newest.id().value())
                                .headers()
                                .firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @Test
    void coatOfArmsOnTheAccountOfAServiceAreaBreaksTheRuleUntilThePictureIsChanged()
            throws IOException {
        Visitor johan = visitor("johan.alm");
        Visitor anna = visitor("anna.berg");
        put(johan, LIBRARY, "PROFILE", "Vapnet", picture(Color.GREEN));
        assertThat(fault("Örebro stadsbibliotek på Facebook")).contains("väntar på att någon ser");

        judge(anna, newest(Place.PROFILE, library()), "PRESENT");
        assertThat(fault("Örebro stadsbibliotek på Facebook"))
                .contains("Profilbilden visar kommunvapnet", "Byt bild");

        put(johan, LIBRARY, "PROFILE", "En bok", picture(Color.PINK));
        judge(anna, newest(Place.PROFILE, library()), "ABSENT");
        assertThat(fault("Örebro stadsbibliotek på Facebook")).doesNotContain("Profilbilden");
    }

    @Test
    void officialAccountCarriesIt() throws IOException {
        Visitor anna = visitor("anna.berg");
        Account official = accounts.byHandle("facebook-orebrokommun").orElseThrow();
        put(anna, MUNICIPALITY, "PROFILE", "Vapnet", picture(Color.YELLOW));

        judge(anna, newest(Place.PROFILE, official), "PRESENT");

        assertThat(fault("Örebro kommun på Facebook")).isEmpty();
        assertThat(
                        database.sql(
                                        "select sentence from records.ledger where account = ? order by number desc limit 1")
                                .param(official.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("Profilbilden bedömdes: Kommunvapnet är med");
    }

    @Test
    void secondJudgeIsToldThatItIsDone() throws IOException {
        Visitor anna = visitor("anna.berg");
        put(anna, MUNICIPALITY, "COVER", "Torget", picture(Color.GRAY));
        AccountPicture picture =
                newest(Place.COVER, accounts.byHandle("facebook-orebrokommun").orElseThrow());
        assertThat(judge(anna, picture, "ABSENT").statusCode()).isEqualTo(302);

        HttpResponse<String> second = judge(anna, picture, "PRESENT");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Någon annan har redan bedömt bilden");
        assertThat(pictures.picture(picture.id()).judgement())
                .extracting(Judgement::coat)
                .isEqualTo(Coat.ABSENT);
    }

    @Test
    void whatIsNoPictureIsRefusedWithEverythingThatIsWrong() {
        Visitor johan = visitor("johan.alm");
        int before = pictures.of(library()).size();

        HttpResponse<String> refused =
                put(johan, LIBRARY, "COVER", " ", "<svg onload=alert(1)>".getBytes(UTF_8));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("ingen bild som går att visa", "Beskriv bilden med");
        assertThat(pictures.of(library())).hasSize(before);
    }

    @Test
    void aPictureOf48MegapixelsIsTooLargeAndNotNoPicture() throws IOException {
        Visitor johan = visitor("johan.alm");
        int before = pictures.of(library()).size();

        HttpResponse<String> refused =
                put(johan, LIBRARY, "PROFILE", "Läsesalen", claiming(8_000, 6_000));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Bilden är för stor: 48 megapixel. Högst 32 megapixel går att visa.")
                .doesNotContain("ingen bild");
        assertThat(pictures.of(library())).hasSize(before);
    }

    /** A small JPEG whose head says that it is of another size. */
    private static byte[] claiming(int width, int height) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        ByteBuffer bytes = ByteBuffer.wrap(jpeg.toByteArray());
        int frame = 2;
        while (bytes.get(frame + 1) != (byte) 0xC0) {
            frame += 2 + Short.toUnsignedInt(bytes.getShort(frame + 2));
        }
        bytes.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return bytes.array();
    }

    @Test
    void onlyThoseWhoAnswerOnTheAccountPutPicturesAndOnlyCommunicationsJudges() throws IOException {
        Visitor erik = visitor("erik.sand");
        assertThat(put(erik, LIBRARY, "COVER", "Skolan", picture(Color.CYAN)).statusCode())
                .isEqualTo(403);
        Visitor johan = visitor("johan.alm");
        put(johan, LIBRARY, "COVER", "Lampan", picture(Color.CYAN));
        assertThat(judge(johan, newest(Place.COVER, library()), "ABSENT").statusCode())
                .isEqualTo(403);
        assertThat(johan.see(LIBRARY).body()).contains("Väntar på att Kommunikationsavdelningen");
    }

    @Test
    void pictureThatDoesNotExistIsMissing() {
        assertThat(visitor("johan.alm").see(LIBRARY + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private String fault(String account) {
        return states.now().getFirst().breaches().stream()
                .filter(breach -> breach.what().equals(account))
                .map(RuleState.Breach::sentence)
                .findFirst()
                .orElse("");
    }

    private AccountPicture newest(Place place, Account account) {
        return pictures.of(account).stream()
                .filter(picture -> picture.place() == place)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> judge(Visitor by, AccountPicture picture, String coat) {
        return by.post(
                "/konton/"
                        + accounts.account(picture.account()).handle()
                        + "/bilder/"
                        + picture.id().value()
                        + "/vapen",
                "vapen=" + coat);
    }

    private static HttpResponse<String> put(
            Visitor by, String page, String place, String description, byte[] picture) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(field("_csrf", by.token()));
        form.writeBytes(field("plats", place));
        form.writeBytes(field("beskrivning", description));
        form.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"bild\"; filename=\"b\"\r\nContent-Type: image/png\r\n\r\n"
                        .getBytes(UTF_8));
        form.writeBytes(picture);
        form.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return by.upload(page, form.toByteArray());
    }

    private static byte[] field(String name, String value) {
        return ("--x\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                        + value
                        + "\r\n")
                .getBytes(UTF_8);
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private Account library() {
        return accounts.byHandle("facebook-orebrostadsbibliotek").orElseThrow();
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
