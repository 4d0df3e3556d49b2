package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Films, sent over in parts through the Graph API. */
class FilmsTest extends SandboxTest {
    private static final String VIDEOS = "/v26.0/" + PAGE + "/videos";
    private static final String SAID = "1\n00:00:00,000 --> 00:00:02,000\nHej.\n";

    private static byte[] film(int size) {
        byte[] film = new byte[size];
        for (int i = 0; i < size; i++) {
            film[i] = (byte) (i * 31 + i / 977);
        }
        byte[] head = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'};
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    private JsonNode start(int size) throws Exception {
        return graph.post(VIDEOS, "upload_phase", "start", "file_size", Integer.toString(size))
                .json();
    }

    private Caller.Answer part(JsonNode begun, byte[] film, int from, int to) throws Exception {
        return graph.upload(
                VIDEOS,
                "video_file_chunk",
                "film.mp4",
                Arrays.copyOfRange(film, from, to),
                "upload_phase",
                "transfer",
                "upload_session_id",
                begun.path("upload_session_id").stringValue(),
                "start_offset",
                Integer.toString(from));
    }

    private Caller.Answer finish(JsonNode begun) throws Exception {
        return graph.post(
                VIDEOS,
                "upload_phase",
                "finish",
                "upload_session_id",
                begun.path("upload_session_id").stringValue(),
                "published",
                "false",
                "description",
                "En isbana");
    }

    private String sent(byte[] film) throws Exception {
        JsonNode begun = start(film.length);
        part(begun, film, 0, film.length);
        finish(begun);
        return begun.path("video_id").stringValue();
    }

    private String status(String id) throws Exception {
        return graph.get("/v26.0/" + id + "?fields=status")
                .json()
                .path("status")
                .path("video_status")
                .stringValue();
    }

    private Caller.Answer publish(String id) throws Exception {
        return graph.post("/v26.0/" + id, "published", "true");
    }

    @Test
    void filmIsAskedForInPartsFromWhereItWasLeft() throws Exception {
        byte[] film = film(FilmCalls.PART + 1_000);
        JsonNode begun = start(film.length);
        assertThat(begun.path("end_offset").stringValue()).isEqualTo("" + FilmCalls.PART);

        JsonNode next = part(begun, film, 0, FilmCalls.PART).json();
        assertThat(next.path("start_offset").stringValue()).isEqualTo("" + FilmCalls.PART);
        assertThat(finish(begun).subcode()).isEqualTo(1363033);
        Caller.Answer again = part(begun, film, 0, FilmCalls.PART);
        assertThat(again.subcode()).isEqualTo(1363037);
        assertThat(again.json().path("error").path("error_data").path("start_offset").intValue())
                .isEqualTo(FilmCalls.PART);
        JsonNode last = part(begun, film, FilmCalls.PART, film.length).json();
        assertThat(last.path("start_offset")).isEqualTo(last.path("end_offset"));
        assertThat(finish(begun).status()).isEqualTo(200);
    }

    @Test
    void filmIsSeenByNobodyBeforeItIsPublishedAndOnceAfter() throws Exception {
        byte[] film = film(5_000);
        String id = sent(film);
        assertThat(status(id)).isEqualTo("processing");
        assertThat(publish(id).code()).isEqualTo(100);
        ahead.set(Duration.ofSeconds(2));
        assertThat(status(id)).isEqualTo("ready");
        assertThat(sandbox.wall(PAGE).posts("En isbana")).isEmpty();
        assertThat(fetched(id + ".mp4").statusCode()).isEqualTo(404);

        publish(id);
        publish(id);

        String post = sandbox.wall(PAGE).posts("En isbana").getFirst();
        assertThat(sandbox.wall(PAGE).posts("En isbana")).hasSize(1);
        assertThat(sandbox.wall(PAGE).filmOf(post)).isEqualTo(film);
        assertThat(fetched(id + ".mp4").statusCode()).isEqualTo(200);
        JsonNode told = graph.get("/v26.0/" + id + "?fields=published,post_id").json();
        assertThat(post).endsWith("_" + told.path("post_id").stringValue());
        assertThat(ear.awaitChanges(1).getFirst().path("video_id").stringValue()).isEqualTo(id);
    }

    @Test
    void captionsGoWithTheFilm() throws Exception {
        String id = sent(film(5_000));
        ahead.set(Duration.ofSeconds(2));
        assertThat(captioned(id, "undertexter.srt", SAID).code()).isEqualTo(100);
        assertThat(captioned(id, "undertexter.sv_SE.srt", "Hej.").code()).isEqualTo(104);

        captioned(id, "undertexter.sv_SE.srt", SAID);
        publish(id);

        JsonNode captions = graph.get("/v26.0/" + id + "/captions").json().path("data");
        assertThat(captions.path(0).path("locale").stringValue()).isEqualTo("sv_SE");
        assertThat(sandbox.wall(PAGE).captions(sandbox.wall(PAGE).posts("En isbana").getFirst()))
                .isEqualTo(SAID);
        assertThat(fetched(id + ".sv_SE.vtt").body())
                .startsWith("WEBVTT")
                .contains("00:00:00.000 --> 00:00:02.000");
        assertThat(fetched("").body())
                .contains("<video", "<track kind=\"captions\"", "srclang=\"sv\"");
    }

    private Caller.Answer captioned(String id, String name, String words) throws Exception {
        return graph.upload(
                "/v26.0/" + id + "/captions",
                "captions_file",
                name,
                words.getBytes(StandardCharsets.UTF_8),
                "default_locale",
                "sv_SE");
    }

    private HttpResponse<String> fetched(String medium) throws Exception {
        URI address =
                sandbox.address().resolve(medium.isEmpty() ? "/sida/" + PAGE : "/media/" + medium);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsNoFilmEndsInAnError() throws Exception {
        String id = sent("det här är ingen film".getBytes(StandardCharsets.UTF_8));
        ahead.set(Duration.ofSeconds(2));

        assertThat(status(id)).isEqualTo("error");
        assertThat(publish(id).code()).isEqualTo(100);
    }

    @Test
    void sessionNobodyBeganIsRefused() throws Exception {
        assertThat(start(0).path("error").path("error_subcode").intValue()).isEqualTo(1363022);
        assertThat(graph.post(VIDEOS, "upload_phase", "finish", "upload_session_id", "1").subcode())
                .isEqualTo(1363019);
    }
}
