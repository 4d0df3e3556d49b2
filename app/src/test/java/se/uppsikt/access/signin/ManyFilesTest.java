package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;

/** Many files, and files with names that no file has: each is told for what it is. */
@UppsiktTest
class ManyFilesTest {
    private static final String BILDER = "/konton/facebook-orebrostadsbibliotek/bilder";

    private static final String NO_ACCOUNT = "00000000-0000-7000-8000-000000000000";

    @LocalServerPort int port;
    private Visitor johan;

    @BeforeEach
    void signIn() {
        johan = new Visitor(port);
        johan.signIn("johan.alm", "uppsikt");
    }

    /** Refused by the page itself, which has got them all. */
    @ParameterizedTest
    @ValueSource(ints = {2, 60, 200})
    void manyFilesInOneFormAreReadAndAnsweredLikeOne(int files) {
        HttpResponse<String> answer = importing(Collections.nCopies(files, "export.zip"));
        assertThat(answer.statusCode()).isEqualTo(404);
        HttpResponse<String> picture = picture(Collections.nCopies(files, "bild.png"));
        assertThat(picture.statusCode()).isEqualTo(409);
        assertThat(picture.body()).contains("ingen bild som går att visa");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 1000})
    void moreFilesThanAreTakenAreToldAsThat(int files) {
        for (HttpResponse<String> answer :
                List.of(
                        importing(Collections.nCopies(files, "export.zip")),
                        picture(Collections.nCopies(files, "bild.png")))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("För många filer", "högst 200 filer");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 600, 5000, 100_000})
    void aNameThatNoFileHasIsTheReason(int length) {
        HttpResponse<String> answer = importing(List.of("x".repeat(length - 4) + ".zip"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Namnet är längre än 255 tecken");
    }

    @Test
    void theLongestNameIsNoReason() {
        HttpResponse<String> answer = importing(List.of("å".repeat(251) + ".zip"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Namnet är längre");
    }

    private HttpResponse<String> importing(List<String> names) {
        return sent("/arkiv/import", "filer", names, field("konto", NO_ACCOUNT));
    }

    private HttpResponse<String> picture(List<String> names) {
        return sent(
                BILDER,
                "bild",
                names,
                field("plats", "COVER") + field("beskrivning", "Den nya läsesalen"));
    }

    private HttpResponse<String> sent(String page, String name, List<String> files, String beside) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(bytes(field("_csrf", johan.token()) + beside));
        files.forEach(
                file ->
                        form.writeBytes(
                                bytes(
                                        part(name + "\"; filename=\"" + file)
                                                + "Content-Type: application/zip\r\n\r\ninget\r\n")));
        form.writeBytes(bytes("--x--\r\n"));
        return johan.upload(page, form.toByteArray());
    }

    private static String field(String name, String value) {
        return part(name) + "\r\n" + value + "\r\n";
    }

    private static String part(String name) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
