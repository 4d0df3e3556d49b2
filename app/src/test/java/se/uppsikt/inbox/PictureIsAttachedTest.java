package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.media.BarePictures;
import se.uppsikt.base.media.Photographs;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/** S1, P2: a picture goes along with an answer by a plain form, described, and is never lost. */
@Proves({"S1", "P2"})
@UppsiktTest
class PictureIsAttachedTest extends InboxStory {
    private static final Pattern ATTACHED = Pattern.compile("name=\"picture\" value=\"([^\"]+)\"");

    @Autowired SettableUndoTime undoTime;

    @BeforeEach
    void thereIsPlentyOfTime() {
        undoTime.set(Duration.ofHours(1));
    }

    @AfterEach
    void thereIsNone() {
        undoTime.none();
    }

    @Test
    void itIsAttachedByAPlainFormAndNothingThatIsWrittenIsLost() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(id)).body())
                .contains("formaction=\"" + address(id) + "/bild#svara\"")
                .contains("formenctype=\"multipart/form-data\"")
                .contains("högst 4 MB");

        HttpResponse<String> page = attach(maria, id, Pictures.png(), "Så här & så");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(">Så här &amp; så</textarea>");
        HttpResponse<String> shown = maria.see(address(id) + "/bild/" + picture(page.body()));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("content-type")).contains("image/png");
        assertThat(platforms.commands(List.of(id))).as("nothing is sent").isEmpty();
    }

    @Test
    void itIsSentOnlyWhenItIsDescribedAndIsOnRecordWithItsHash() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());

        HttpResponse<String> undescribed = answer(maria, id, picture, " ");
        assertThat(undescribed.statusCode()).isEqualTo(409);
        assertThat(undescribed.body())
                .contains("Beskriv bilden med 1–1000 tecken")
                .contains("name=\"picture\" value=\"" + picture + "\"");

        assertThat(answer(maria, id, picture, "Karta från Ågatan").statusCode()).isEqualTo(302);
        assertThat(particulars(id))
                .containsEntry("bild", picture)
                .containsEntry("bild-alt", "Karta från Ågatan")
                .hasEntrySatisfying("bild-sha256", hash -> assertThat(hash).hasSize(64));
        assertThat(maria.see(address(id)).body())
                .contains("Svaret skickas om några sekunder")
                .contains("src=\"" + address(id) + "/bild/" + picture + "\"");
    }

    /** A photograph of an employee's own telephone tells where that employee was. */
    @Test
    void whereItWasTakenIsNeitherKeptNorSent() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Photographs.jpeg(), "Här").body());
        answer(maria, id, picture, "Skylten vid Ågatan");

        Sha256 hash = new Sha256(particulars(id).getOrDefault("bild-sha256", ""));
        byte[] sent;
        try (InputStream kept = records.media(hash).orElseThrow()) {
            sent = kept.readAllBytes();
        }
        assertThat(Sha256.of(sent)).isEqualTo(hash);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        Photographs.TELEPHONE,
                        new String(Photographs.POSITION, StandardCharsets.ISO_8859_1));
        assertThat(BarePictures.bare(sent)).contains(sent);
    }

    @Test
    void whatIsUndoneHasItsPictureAndItsWordsStill() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());
        answer(maria, id, picture, "Karta från Ågatan");
        maria.post(address(id) + "/angra", form(id) + "&once=u");

        assertThat(maria.see(address(id)).body())
                .contains("name=\"picture\" value=\"" + picture + "\"")
                .contains("value=\"Karta från Ågatan\"");
    }

    @Test
    void whatThePlatformRefusedIsWrittenAnewWithItsPicture() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());
        answer(maria, id, picture, "Karta från Ågatan");
        settleRefused(id);

        assertThat(maria.see(address(id)).body())
                .contains("name=\"picture\" value=\"" + picture + "\"")
                .contains("value=\"Karta från Ågatan\"");
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheWordsStandThere() {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        for (byte[] hostile :
                List.of(
                        "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                        "GIF89a".getBytes(StandardCharsets.UTF_8),
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                        new byte[0])) {
            HttpResponse<String> refused = attach(maria, id, hostile, "Mina ord");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains(">Mina ord</textarea>")
                    .doesNotContain("name=\"picture\"");
        }
        HttpResponse<String> large = attach(maria, id, new byte[(4 << 20) + 1], "Mina ord");
        assertThat(large.body()).contains("Bilden är större än 4 MB");
    }

    @Test
    void aFileThatWasChosenAndNotAttachedIsNotForgottenInSilence() {
        ContributionId id = street.comment("Hur hittar jag dit?");
        HttpResponse<String> refused =
                visitor("maria.ek")
                        .post(address(id) + "/svara", form(id) + "&once=a&text=Här&bild=karta.png");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("är inte bifogad än").contains(">Här</textarea>");
        assertThat(platforms.commands(List.of(id))).isEmpty();
    }

    @Test
    void itCanBeLeftOutAgain() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());
        String without =
                maria.post(
                                address(id) + "/svara",
                                form(id) + "&once=a&text=Här&utan-bild=ja&picture=" + picture)
                        .body();
        assertThat(without).contains(">Här</textarea>").doesNotContain("name=\"picture\"");
        assertThat(platforms.commands(List.of(id))).isEmpty();
    }

    @Test
    void nobodyElseSeesItAndNoOtherAnswerTakesIt() throws IOException {
        ContributionId id = street.comment("Hur hittar jag dit?");
        ContributionId other = street.comment("Och dit?");
        Visitor maria = visitor("maria.ek");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());

        assertThat(visitor("lars.dahl").see(address(id) + "/bild/" + picture).statusCode())
                .isEqualTo(403);
        assertThat(attach(visitor("lars.dahl"), id, Pictures.png(), "x").statusCode())
                .isEqualTo(403);
        assertThat(maria.see(address(other) + "/bild/" + picture).statusCode()).isEqualTo(404);
        HttpResponse<String> taken = answer(maria, other, picture, "Karta");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("Bilden finns inte längre");
    }

    @Test
    void messagesAndPrivateAnswersTakeNone() throws IOException {
        ContributionId message =
                street.message("p-" + System.nanoTime(), "Hej", Street.now(), Direction.RECEIVED);
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(message)).body()).doesNotContain("Bifoga bilden");

        ContributionId id = street.comment("Hur hittar jag dit?");
        String picture = picture(attach(maria, id, Pictures.png(), "Här").body());
        HttpResponse<String> refused =
                maria.post(
                        address(id) + "/svara",
                        form(id) + "&once=a&text=Här&where=enskilt&alt=Karta&picture=" + picture);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("En bild kan bara följa med ett öppet svar");
    }

    private HttpResponse<String> answer(
            Visitor who, ContributionId id, String picture, String alt) {
        return who.post(
                address(id) + "/svara",
                form(id)
                        + "&once="
                        + System.nanoTime()
                        + "&text=H%C3%A4r&picture="
                        + picture
                        + "&alt="
                        + URLEncoder.encode(alt, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> attach(Visitor who, ContributionId id, byte[] file, String text) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        Map.of("_csrf", who.token(), "text", text, "version", version(id), "once", "b")
                .forEach(
                        (name, value) ->
                                part(form, name, null, value.getBytes(StandardCharsets.UTF_8)));
        part(form, "bild", "karta.png", file);
        form.writeBytes("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return who.upload(address(id) + "/bild", form.toByteArray());
    }

    private static void part(
            ByteArrayOutputStream form, String name, @Nullable String file, byte[] value) {
        String head = "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"";
        head += file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: image/png";
        form.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(value);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String picture(String page) {
        Matcher attached = ATTACHED.matcher(page);
        assertThat(attached.find()).as("a picture is attached").isTrue();
        return attached.group(1);
    }

    private Map<String, String> particulars(ContributionId id) {
        return records.kept(id).ledger().stream()
                .filter(deed -> deed.event().equals("answer-ordered"))
                .findFirst()
                .orElseThrow()
                .particulars();
    }

    private void settleRefused(ContributionId id) {
        Command last = Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
        assertThat(last.state()).isEqualTo(Command.State.WAITING);
        settle(id, Command.State.BY_HAND, PlatformProblem.REFUSED);
    }

    private String form(ContributionId id) {
        return "version=" + version(id);
    }

    private String version(ContributionId id) {
        return Integer.toString(items.item(id).orElseThrow().version());
    }
}
