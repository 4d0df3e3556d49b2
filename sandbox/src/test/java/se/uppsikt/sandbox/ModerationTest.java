package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;

class ModerationTest extends SandboxTest {

    @Test
    void hiddenCommentIsSeenByItsAuthorOnly() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Göms snart undan");
        assertThat(
                        graph.post("/v26.0/" + id, "is_hidden", "true")
                                .json()
                                .path("success")
                                .asBoolean())
                .isTrue();

        assertThat(wall("amina"))
                .contains("Göms snart undan")
                .contains("Den syns bara för dig och dina vänner");
        assertThat(wall("bertil")).doesNotContain("Göms snart undan");
        assertThat(graph.get("/" + id + "?fields=is_hidden").json().path("is_hidden").asBoolean())
                .isTrue();
        graph.post("/v26.0/" + id, "is_hidden", "false");
        assertThat(wall("bertil")).contains("Göms snart undan");
        assertThat(ear.awaitChanges(3).stream().map(c -> c.path("verb").stringValue()))
                .containsExactly("add", "hide", "unhide");
    }

    @Test
    void hidingIsReportedAsThePagesActWithTheText() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Texten följer med");
        graph.post("/v26.0/" + id, "is_hidden", "true");

        JsonNode hidden = ear.awaitChanges(2).get(1);
        assertThat(hidden.path("from").path("id").stringValue()).isEqualTo(PAGE);
        assertThat(hidden.path("message").stringValue()).isEqualTo("Texten följer med");
    }

    @Test
    void removingACommentTakesItsRepliesWithIt() throws Exception {
        String top = sandbox.comment(newestPost(), Citizen.AMINA, "Överst");
        String reply = sandbox.reply(top, Citizen.BERTIL, "Under");
        assertThat(graph.delete("/v26.0/" + top).json().path("success").asBoolean()).isTrue();

        assertThat(graph.get("/v26.0/" + reply).code()).isEqualTo(100);
        assertThat(graph.delete("/v26.0/" + top).subcode()).isEqualTo(33);
        assertThat(wall("amina")).doesNotContain("Överst").doesNotContain("Under<");
        assertThat(ear.awaitChanges(3)).hasSize(3);
    }

    @Test
    void pageCannotHideItsOwnCommentsButCanEditThem() throws Exception {
        String id =
                graph.post("/v26.0/" + newestPost() + "/comments", "message", "Vi återkommer")
                        .json()
                        .path("id")
                        .stringValue();

        assertThat(graph.get("/" + id + "?fields=can_hide").json().path("can_hide").asBoolean())
                .isFalse();
        assertThat(graph.post("/v26.0/" + id, "is_hidden", "true").code()).isEqualTo(200);
        assertThat(graph.post("/v26.0/" + id, "message", "Rättat svar").status()).isEqualTo(200);
        assertThat(wall("amina")).contains("Rättat svar").contains("Sidans svar");
    }

    @Test
    void pageCannotRewriteWhatACitizenWrote() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Mina egna ord");

        assertThat(graph.post("/v26.0/" + id, "message", "Andra ord").code()).isEqualTo(200);
        assertThat(graph.get("/" + id).json().path("message").stringValue())
                .isEqualTo("Mina egna ord");
    }

    @Test
    void thePagesOwnAnswerComesBackAsAnEvent() throws Exception {
        String top = sandbox.comment(newestPost(), Citizen.AMINA, "När öppnar ni?");
        String answer =
                graph.post("/v26.0/" + top + "/comments", "message", "Klockan åtta")
                        .json()
                        .path("id")
                        .stringValue();

        JsonNode echo = ear.awaitChanges(2).get(1);
        assertThat(echo.path("comment_id").stringValue()).isEqualTo(answer);
        assertThat(echo.path("parent_id").stringValue()).isEqualTo(top);
        assertThat(echo.path("from").path("id").stringValue()).isEqualTo(PAGE);
    }

    @Test
    void blockedCitizenCanReadButNotWrite() throws Exception {
        String psid = Citizen.DRAGAN.idOn(PAGE);
        assertThat(graph.post("/v26.0/" + PAGE + "/blocked", "psid", psid).json().has(psid))
                .isTrue();

        assertThat(graph.get("/v26.0/" + PAGE + "/blocked").json().path("data").path(0).path("id"))
                .hasToString("\"" + psid + "\"");
        assertThat(wall("dragan")).contains("Sidan har blockerat dig");
        HttpResponse<String> refused =
                post(
                        "/sida/" + PAGE + "/kommentera",
                        Caller.form("som", "dragan", "inlagg", newestPost(), "text", "Hallå"));
        assertThat(refused.statusCode()).isEqualTo(403);
        graph.delete("/v26.0/" + PAGE + "/blocked?psid=" + psid);
        assertThat(wall("dragan")).doesNotContain("Sidan har blockerat dig");
    }

    @Test
    void blockedCitizenCannotActInATestEither() throws Exception {
        graph.post("/v26.0/" + PAGE + "/blocked", "user", "[" + Citizen.DRAGAN.idOn(PAGE) + "]");

        assertThatThrownBy(() -> sandbox.comment(newestPost(), Citizen.DRAGAN, "Hallå"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pageLikesACommentAndTakesItBackAndEverybodySees() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Tack för ett fint torg!");
        String asked = "/" + id + "?fields=user_likes,like_count";
        assertThat(graph.get(asked).json().path("user_likes").asBoolean()).isFalse();

        for (int pressed = 0; pressed < 2; pressed++) {
            assertThat(graph.post("/v26.0/" + id + "/likes").json().path("success").asBoolean())
                    .isTrue();
        }

        assertThat(graph.get(asked).json().path("user_likes").asBoolean()).isTrue();
        assertThat(graph.get(asked).json().path("like_count").asInt()).isEqualTo(1);
        assertThat(wall("bertil")).contains("Sidan gillar det här");
        assertThat(sandbox.outlook(id).liked()).isTrue();
        assertThat(graph.delete("/v26.0/" + id + "/likes").json().path("success").asBoolean())
                .isTrue();
        assertThat(graph.get(asked).json().path("user_likes").asBoolean()).isFalse();
        assertThat(wall("bertil")).doesNotContain("Sidan gillar det här");
        assertThat(graph.post("/v26.0/" + id + "0/likes").code()).isEqualTo(100);
    }

    @Test
    void pictureInAnAnswerCanBeUploadedWithIt() throws Exception {
        HttpResponse<String> made =
                upload(
                        newestPost(),
                        "image/gif",
                        "GIF89a\1\0\1\0\200\0\0\0\0\0\377\377\377,\0\0\0\0\1\0\1\0\0\2\2D\1\0;");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        String id = Json.MAPPER.readTree(made.body()).path("id").stringValue();
        JsonNode comment = graph.get("/" + id + "?fields=message,attachment").json();
        assertThat(comment.path("message").stringValue()).isEqualTo("Se bilden");
        assertThat(comment.path("attachment").path("url").stringValue()).endsWith(".gif");
        assertThat(upload(newestPost(), "image/png", "no picture").body()).contains("2018047");
    }

    private HttpResponse<String> upload(String under, String type, String bytes) throws Exception {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nSe bilden\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"source\"; filename=\"b\"\r\n"
                        + ("Content-Type: " + type + "\r\n\r\n" + bytes + "\r\n--x--\r\n");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        sandbox.address()
                                                .resolve(
                                                        "/v26.0/"
                                                                + under
                                                                + "/comments?access_token="
                                                                + DemoPage.MUNICIPALITY.token()))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                body, java.nio.charset.StandardCharsets.ISO_8859_1))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pictureInAnAnswerIsFetchedByThePlatform() throws Exception {
        String seen =
                graph.get("/me/posts?fields=full_picture")
                        .json()
                        .findValue("full_picture")
                        .stringValue();
        String path = "/v26.0/" + newestPost() + "/comments";
        String id = graph.post(path, "attachment_url", seen).json().path("id").stringValue();

        JsonNode attachment = graph.get("/" + id + "?fields=attachment").json().path("attachment");
        assertThat(attachment.path("media").path("image").path("src").stringValue())
                .isEqualTo(seen);
        String noPicture = sandbox.address() + "/stil.css";
        assertThat(graph.post(path, "attachment_url", noPicture).subcode()).isEqualTo(2018047);
        assertThat(graph.post(path, "attachment_url", "http://").subcode()).isEqualTo(2018047);
    }

    @Test
    void removedPostTakesItsCommentsAndIsToldAsAPost() throws Exception {
        String post = sandbox.postAsPage(PAGE, "Kort liv");
        String comment = sandbox.comment(post, Citizen.ELSA, "Hann se det");
        graph.delete("/v26.0/" + post);

        assertThat(graph.get("/v26.0/" + comment).code()).isEqualTo(100);
        JsonNode removed = ear.awaitChanges(3).get(2);
        assertThat(removed.path("item").stringValue()).isEqualTo("post");
        assertThat(removed.path("recipient_id").stringValue()).isEqualTo(PAGE);
    }

    private String wall(String who) throws Exception {
        return send(HttpRequest.newBuilder(
                        sandbox.address().resolve("/sida/" + PAGE + "?som=" + who)))
                .body();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
