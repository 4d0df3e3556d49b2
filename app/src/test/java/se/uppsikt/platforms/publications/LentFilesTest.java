package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;

/** A platform fetches what it is lent, and nobody anything else. */
@Proves("S5")
@PlatformTest
class LentFilesTest extends PlatformStory {
    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired Publications publications;
    @Autowired Loans loans;
    @Autowired JdbcClient database;

    private StoredMedia picture;
    private Publication waiting;
    private URI lent;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.INSTAGRAM, "17841400000000001").orElseThrow();
    }

    @BeforeEach
    void lend() throws IOException {
        picture = picture();
        waiting = order(picture);
        lent = loans.lend(waiting.id(), picture);
    }

    @AfterEach
    void end() {
        publications.open(account().id()).forEach(each -> publications.withdraw(ACTOR, each.id()));
    }

    private Publication order(StoredMedia file) {
        return publications.publish(
                ACTOR,
                account().id(),
                new Post(
                        Form.POST,
                        null,
                        words(),
                        List.of(new Medium(UUID.randomUUID(), file, "bild.jpg", "", null))),
                Instant.now().plus(Duration.ofHours(2)),
                UUID.randomUUID().toString());
    }

    private StoredMedia picture() throws IOException {
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Random dots = new Random();
        for (int x = 0; x < 600; x++) {
            for (int y = 0; y < 600; y++) {
                image.setRGB(x, y, dots.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return records.store(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void whatIsLentIsFetchedWholeAsWhatItIs() throws Exception {
        HttpResponse<byte[]> fetched = fetch("GET", lent);

        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(fetched.body())).isEqualTo(picture.hash());
        assertThat(picture.size()).as("several pieces").isGreaterThan(65_536);
        assertHeaders(fetched);
        assertThat(fetch("GET", lent).statusCode()).as("once more, as it may").isEqualTo(200);
    }

    private void assertHeaders(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(picture.size());
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void onlyTheBeginningIsGivenToWhoeverAsksForThat() throws Exception {
        HttpResponse<byte[]> head = fetch("HEAD", lent);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertHeaders(head);
        assertThat(fetch("GET", lent).statusCode()).as("on the same wire").isEqualTo(200);
    }

    @Test
    void whatIsAnHourOldIsGoneAndSweptAway() throws Exception {
        database.sql(
                        "update platforms.loan set until = now() - interval '1 second' where print = ?")
                .param(print(lent))
                .update();

        assertThat(fetch("GET", lent).statusCode()).isEqualTo(404);
        loans.sweep();
        assertThat(count(print(lent))).isZero();
    }

    @Test
    void itIsLentForAnHour() {
        Instant until =
                database.sql("select until from platforms.loan where print = ?")
                        .param(print(lent))
                        .query((row, _) -> row.getTimestamp("until").toInstant())
                        .single();

        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(58)),
                        Instant.now().plus(Duration.ofMinutes(60)));
    }

    @Test
    void whatIsSettledIsGoneAtOnce() throws Exception {
        publications.withdraw(ACTOR, waiting.id());

        assertThat(fetch("GET", lent).statusCode()).isEqualTo(404);
        assertThat(fetch("HEAD", lent).statusCode()).isEqualTo(404);
        loans.sweep();
        assertThat(count(print(lent))).isZero();
    }

    @Test
    void onlyFilesOfWhatIsUnderWayAreLent() throws IOException {
        StoredMedia other = picture();

        assertThatThrownBy(() -> loans.lend(waiting.id(), other))
                .isInstanceOf(PlatformTrouble.class);
        publications.withdraw(ACTOR, waiting.id());
        assertThatThrownBy(() -> loans.lend(waiting.id(), picture))
                .isInstanceOf(PlatformTrouble.class);
    }

    @Test
    void onlyPicturesAndFilmsAreLent() {
        StoredMedia page =
                records.store(
                        new ByteArrayInputStream(
                                "<html>hej</html>".getBytes(StandardCharsets.UTF_8)));
        Publication odd = order(page);

        assertThatThrownBy(() -> loans.lend(odd.id(), page)).isInstanceOf(PlatformTrouble.class);
        publications.giveUp(ACTOR, odd.id());
    }

    @Test
    void theTokenIsKeptNowhere() {
        assertThat(token(lent)).hasSize(43);
        assertThat(database.sql("select l::text from platforms.loan l").query(String.class).list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token(lent)));
        assertThat(loans.lend(waiting.id(), picture)).isNotEqualTo(lent);
    }

    /** As it is written, without anybody making sense of it on the way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /webhook/utlanat",
                "GET /webhook/utlanat/",
                "GET /webhook/utlanat/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "HEAD /webhook/utlanat/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "GET /webhook/utlanat/TOKEN/",
                "GET /webhook/utlanat/TOKEN.jpg",
                "GET /webhook/utlanat//TOKEN",
                "GET /webhook/utlanat/./TOKEN",
                "GET /webhook/utlanat/x/../TOKEN",
                "GET /webhook/utlanat/%2e%2e/utlanat/TOKEN",
                "GET /webhook/utlanat/TOKEN%00",
                "GET /webhook/utlanat/TOKEN%2f",
                "GET /webhook/utlanat/../../../../etc/passwd",
                "GET /webhook/utlanat/%25",
                "GET /WEBHOOK/utlanat/TOKEN",
                "GET /utlanat/TOKEN",
                "POST /webhook/utlanat/TOKEN",
                "DELETE /webhook/utlanat/TOKEN"
            })
    void nothingElseIsThere(String asked) throws IOException {
        assertThat(status(asked.replace("TOKEN", token(lent)))).isEqualTo("404");
        assertThat(status("GET /webhook/utlanat/" + token(lent))).isEqualTo("200");
    }

    private String status(String asked) throws IOException {
        try (Socket wire = new Socket("127.0.0.1", port)) {
            wire.getOutputStream()
                    .write(
                            (asked
                                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(wire.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return answer.substring(9);
        }
    }

    private HttpResponse<byte[]> fetch(String method, URI address)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String token(URI address) {
        return address.getPath().replaceFirst(".*/", "");
    }

    private static byte[] print(URI address) {
        return Sha256.of(token(address).getBytes(StandardCharsets.US_ASCII)).raw();
    }

    private long count(byte[] print) {
        return database.sql("select count(*) from platforms.loan where print = ?")
                .param(print)
                .query(Long.class)
                .single();
    }
}
