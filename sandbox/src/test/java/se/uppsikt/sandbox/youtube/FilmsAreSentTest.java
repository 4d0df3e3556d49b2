package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

/** A film in pieces, cut off and gone on with, and what everybody sees of it and when. */
class FilmsAreSentTest extends YouTubeStory {
    private static final int CHUNK = 256 * 1024;
    private static final String SRT = "1\n00:00:00,000 --> 00:00:02,500\nVälkomna!\n";

    private URI begun(String title) throws Exception {
        Answer answer =
                post(
                        "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
                        """
                        {"snippet":{"title":"%s","description":"Om"},"status":{"privacyStatus":"private"}}
                        """
                                .formatted(title));
        assertThat(answer.status()).isEqualTo(200);
        return location(answer);
    }

    private Answer put(URI session, byte[] part, String range) throws Exception {
        return answered(
                HttpRequest.newBuilder(session)
                        .header("Authorization", "Bearer " + CHANNEL.token())
                        .header("Content-Type", "video/mp4")
                        .header("Content-Range", range)
                        .PUT(BodyPublishers.ofByteArray(part)));
    }

    private static String told(Answer answer) {
        return answer.http().headers().firstValue("Range").orElse("");
    }

    private String sent(String title) throws Exception {
        return put(begun(title), new byte[1_000], "bytes 0-999/1000").json().path("id").asString();
    }

    @Test
    void whatIsCutOffIsAskedForAndGoneOnWith() throws Exception {
        byte[] film = new byte[CHUNK + 100];
        Arrays.fill(film, (byte) 7);
        URI session = begun("I delar");
        String rest = "bytes %d-%d/%d".formatted(CHUNK, CHUNK + 99, film.length);

        assertThat(put(session, new byte[0], "bytes */" + film.length).status()).isEqualTo(308);
        assertThat(put(session, new byte[10], "bytes 0-9/" + film.length).reason())
                .isEqualTo("badContent");
        Answer first =
                put(
                        session,
                        Arrays.copyOf(film, CHUNK),
                        "bytes 0-" + (CHUNK - 1) + "/" + film.length);
        assertThat(first.status()).isEqualTo(308);
        assertThat(told(first)).isEqualTo("bytes=0-" + (CHUNK - 1));
        assertThat(told(put(session, new byte[0], "bytes */" + film.length)))
                .isEqualTo(told(first));
        Answer last = put(session, Arrays.copyOfRange(film, CHUNK, film.length), rest);
        Answer again = put(session, new byte[0], "bytes */" + film.length);

        String id = last.json().path("id").asString();
        assertThat(last.status()).isEqualTo(200);
        assertThat(again.json().path("id").asString()).isEqualTo(id);
        assertThat(youtube.footage(id)).isEqualTo(film);
        assertThat(youtube.films(CHANNEL.id())).hasSize(4);
        youtube.forgetUploads();
        assertThat(put(session, new byte[0], "bytes */" + film.length).status()).isEqualTo(404);
    }

    @Test
    void nobodySeesItBeforeItIsShown() throws Exception {
        youtube.faults().workSlowly();
        String id = sent("Isbanan öppnar");
        Answer captions =
                answered(
                        HttpRequest.newBuilder(
                                        sandbox.address()
                                                .resolve(
                                                        "/upload/youtube/v3/captions?uploadType=multipart&part=snippet"))
                                .header("Authorization", "Bearer " + CHANNEL.token())
                                .header("Content-Type", "multipart/related; boundary=gr")
                                .POST(
                                        BodyPublishers.ofString(
                                                "--gr\r\nContent-Type: application/json\r\n\r\n{\"snippet\":{\"videoId\":\"%s\",\"language\":\"sv\",\"name\":\"\"}}\r\n--gr\r\nContent-Type: */*\r\n\r\n%s\r\n--gr--\r\n"
                                                        .formatted(id, SRT))));
        assertThat(page()).doesNotContain("Isbanan öppnar");
        assertThat(get("/vi/" + id + "/film").status()).isEqualTo(404);
        assertThat(status(id).path("uploadStatus").asString()).isEqualTo("uploaded");
        ahead.set(Duration.ofHours(2));

        send(
                "PUT",
                "/youtube/v3/videos?part=status",
                "{\"id\":\"%s\",\"status\":{\"privacyStatus\":\"public\"}}".formatted(id),
                CHANNEL.token());

        String track = "/vi/" + id + "/" + captions.json().path("id").asString() + ".vtt";
        assertThat(page()).contains("Isbanan öppnar", "src=\"/vi/" + id + "/film\"", track);
        assertThat(get("/vi/" + id + "/film").http().body()).hasSize(1_000);
        assertThat(get(track).http().body())
                .startsWith("WEBVTT")
                .contains("00:00:00.000 --> 00:00:02.500", "Välkomna!");
        assertThat(youtube.captions(id)).containsExactly(SRT);
        restart();
        assertThat(youtube.captions(id)).containsExactly(SRT);
        assertThat(youtube.footage(id)).hasSize(1_000);
    }

    private String page() throws Exception {
        return get("/kanal/" + CHANNEL.id() + "?som=" + Citizen.AMINA.slug()).http().body();
    }

    private JsonNode status(String id) throws Exception {
        return get("/youtube/v3/videos?part=status&id=" + id)
                .json()
                .path("items")
                .path(0)
                .path("status");
    }

    @Test
    void whatIsNoFilmFailsAndIsNeverSeen() throws Exception {
        youtube.faults().spoilNext("invalidFile");
        String id = sent("Trasig");
        ahead.set(Duration.ofHours(2));

        assertThat(status(id).path("uploadStatus").asString()).isEqualTo("failed");
        assertThat(status(id).path("failureReason").asString()).isEqualTo("invalidFile");
        assertThat(youtube.shown(CHANNEL.id(), "Trasig")).isEmpty();
    }

    @Test
    void hundredFilmsAreBegunInADay() throws Exception {
        for (int i = 0; i < 100; i++) {
            begun("Film " + i);
        }

        Answer one =
                post(
                        "/upload/youtube/v3/videos?uploadType=resumable&part=snippet",
                        "{\"snippet\":{\"title\":\"x\"}}");

        assertThat(one.reason()).isEqualTo("quotaExceeded");
        assertThat(youtube.unitsUsed()).isZero();
        youtube.newDay();
        begun("I morgon");
    }
}
