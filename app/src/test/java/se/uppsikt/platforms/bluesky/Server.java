package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server of the open network, called as anybody's program would; no adapter of ours is in it. */
record Server(String address) {
    private static final String PASSWORD = "ett-langt-losenord-2026";

    private static ObjectNode object() {
        return GraphJson.JSON.createObjectNode();
    }

    Somebody join(String handle) {
        JsonNode made =
                post(
                        "com.atproto.server.createAccount",
                        object().put("handle", handle)
                                .put("email", handle.replace(".test", "@example.com"))
                                .put("password", PASSWORD),
                        null);
        return new Somebody(made.path("did").asString(), made.path("accessJwt").asString());
    }

    /** A password for a program, as somebody makes it in their settings. */
    String appPassword(Somebody of) {
        return post(
                        "com.atproto.server.createAppPassword",
                        object().put("name", "Uppsikt"),
                        of.access())
                .path("password")
                .asString();
    }

    /**
     * @param parent what is answered, which answers nothing itself; null for none
     * @return the uri
     */
    String post(Somebody by, String text, @Nullable String parent) {
        ObjectNode record =
                object().put("$type", AtUri.POST)
                        .put("text", text)
                        .put("createdAt", Instant.now().toString());
        if (parent != null) {
            ObjectNode above = object().put("uri", parent).put("cid", cid(parent));
            ObjectNode reply = record.putObject("reply");
            reply.set("root", above);
            reply.set("parent", above.deepCopy());
        }
        ObjectNode asked = object().put("repo", by.did()).put("collection", AtUri.POST);
        asked.set("record", record);
        return post("com.atproto.repo.createRecord", asked, by.access()).path("uri").asString();
    }

    void delete(Somebody by, String uri) {
        AtUri at = requireNonNull(AtUri.parse(uri));
        post(
                "com.atproto.repo.deleteRecord",
                object().put("repo", at.did())
                        .put("collection", at.collection())
                        .put("rkey", at.rkey()),
                by.access());
    }

    JsonNode record(String uri) {
        return read(uri).path("value");
    }

    private String cid(String uri) {
        return read(uri).path("cid").asString();
    }

    private JsonNode read(String uri) {
        AtUri at = requireNonNull(AtUri.parse(uri));
        return get(
                "com.atproto.repo.getRecord?repo=%s&collection=%s&rkey=%s"
                        .formatted(encoded(at.did()), at.collection(), at.rkey()));
    }

    JsonNode records(String did, String collection) {
        return get("com.atproto.repo.listRecords?repo=%s&collection=%s"
                        .formatted(encoded(did), collection))
                .path("records");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode get(String method) {
        return send(call(method).GET());
    }

    private JsonNode post(String method, ObjectNode body, @Nullable String access) {
        HttpRequest.Builder call =
                call(method)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return send(access == null ? call : call.header("Authorization", "Bearer " + access));
    }

    private HttpRequest.Builder call(String method) {
        return HttpRequest.newBuilder(
                URI.create(address.replaceAll("/+$", "") + "/xrpc/" + method));
    }

    private static JsonNode send(HttpRequest.Builder call) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer =
                    client.send(call.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return GraphJson.JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
