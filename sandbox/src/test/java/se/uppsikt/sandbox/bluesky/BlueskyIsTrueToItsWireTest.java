package se.uppsikt.sandbox.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.bluesky.Faults.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server and the view of the network behave as their documents say. */
class BlueskyIsTrueToItsWireTest extends BlueskyStory {
    private String root() {
        return bluesky.posts(ACCOUNT).getFirst();
    }

    private JsonNode post(String uri) throws Exception {
        return get("app.bsky.feed.getPosts", "uris", uri).json().path("posts").path(0);
    }

    private ObjectNode answering(String uri, String text) throws Exception {
        JsonNode post = post(uri);
        ObjectNode record = Json.object().put("text", text);
        ObjectNode reply = record.putObject("reply");
        for (String place : new String[] {"root", "parent"}) {
            reply.putObject(place).put("uri", uri).put("cid", post.path("cid").asString());
        }
        return record;
    }

    @Test
    void sessionHoldsTwoHoursAndIsRenewedOnce() throws Exception {
        JsonNode session = signIn().json();
        String refresh = session.path("refreshJwt").asString();
        assertThat(session.path("did").asString()).isEqualTo(ACCOUNT.did());
        assertThat(get("com.atproto.server.getSession").status()).isEqualTo(200);

        ahead.set(Duration.ofHours(3));
        Answer late = get("com.atproto.server.getSession");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.error()).isEqualTo("ExpiredToken");
        assertThat(post("com.atproto.server.refreshSession", Json.object(), refresh).error())
                .as("it takes no body")
                .isEqualTo("InvalidRequest");
        Answer renewed = renewed(refresh);
        assertThat(renewed.json().path("accessJwt").asString()).isNotEqualTo(access);
        assertThat(renewed(refresh).error()).isEqualTo("InvalidToken");
    }

    private Answer renewed(String refresh) throws Exception {
        return answered(
                HttpRequest.newBuilder(
                                sandbox.address()
                                        .resolve("/xrpc/com.atproto.server.refreshSession"))
                        .header("Authorization", "Bearer " + refresh)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void wrongPasswordAndNoSessionAreToldApart() throws Exception {
        Answer wrong = signIn(ACCOUNT.handle(), "fel-fel-fel-fel");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.error()).isEqualTo("AuthenticationRequired");
        assertThat(post("com.atproto.repo.createRecord", Json.object(), null).error())
                .isEqualTo("AuthMissing");
        bluesky.faults().revokePassword(ACCOUNT);
        assertThat(signIn().status()).isEqualTo(401);
    }

    @Test
    void recordIsKnownByTheKeyThatItsMakerChose() throws Exception {
        Answer made = create(Lexicon.POST, "3lbbbbbbbbb2a", answering(root(), "Hej!"));
        assertThat(made.uri())
                .isEqualTo("at://" + ACCOUNT.did() + "/app.bsky.feed.post/3lbbbbbbbbb2a");
        assertThat(made.json().path("validationStatus").asString()).isEqualTo("valid");
        assertThat(create(Lexicon.POST, "3lbbbbbbbbb2a", answering(root(), "Hej!")).status())
                .isEqualTo(500);
        Answer read =
                get(
                        "com.atproto.repo.getRecord",
                        "repo",
                        ACCOUNT.did(),
                        "collection",
                        Lexicon.POST,
                        "rkey",
                        "3lbbbbbbbbb2a");
        assertThat(read.json().path("value").path("text").asString()).isEqualTo("Hej!");
        assertThat(
                        get(
                                        "com.atproto.repo.getRecord",
                                        "repo",
                                        ACCOUNT.did(),
                                        "collection",
                                        Lexicon.POST,
                                        "rkey",
                                        "3lbbbbbbbbb2b")
                                .error())
                .isEqualTo("RecordNotFound");
    }

    @Test
    void textIsCountedInWhatAReaderSees() throws Exception {
        ObjectNode fits = Json.object().put("text", "👩‍👩‍👧".repeat(100));
        assertThat(create(Lexicon.POST, null, fits).status()).isEqualTo(200);
        Answer longer = create(Lexicon.POST, null, Json.object().put("text", "å".repeat(301)));
        assertThat(longer.error()).isEqualTo("InvalidRequest");
        assertThat(longer.json().path("message").asString()).contains("grapheme too big");
    }

    @Test
    void threadShowsWhatIsHiddenAndTheRulesThatHideIt() throws Exception {
        String reply = bluesky.reply(root(), Citizen.AMINA, "Göm mig");
        bluesky.hide(reply, true);

        JsonNode said = get("app.bsky.feed.getPostThread", "uri", root(), "depth", "6").json();
        assertThat(said.path("thread").path("replies").toString()).contains("Göm mig");
        assertThat(said.path("threadgate").path("record").path("hiddenReplies").toString())
                .contains(reply);
        assertThat(notifications()).doesNotContain(reply);
        bluesky.hide(reply, false);
        assertThat(notifications()).contains(reply);
    }

    private String notifications() throws Exception {
        return get("app.bsky.notification.listNotifications", "reasons", "reply", "limit", "100")
                .json()
                .toString();
    }

    @Test
    void twoWritersOfTheSameRulesAreToldApart() throws Exception {
        String rkey = root().substring(root().lastIndexOf('/') + 1);
        ObjectNode body =
                Json.object()
                        .put("repo", ACCOUNT.did())
                        .put("collection", Lexicon.GATE)
                        .put("rkey", rkey)
                        .putNull("swapRecord");
        body.putObject("record")
                .put("$type", Lexicon.GATE)
                .put("post", root())
                .put("createdAt", "2026-11-20T10:00:00Z");
        Answer first = post("com.atproto.repo.putRecord", body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(post("com.atproto.repo.putRecord", body).error()).isEqualTo("InvalidSwap");
        body.put("swapRecord", first.json().path("cid").asString());
        assertThat(post("com.atproto.repo.putRecord", body).status()).isEqualTo(200);
    }

    @Test
    void deletedIsNotFoundAndTakesWhatAnswersItOutOfSight() throws Exception {
        String reply = bluesky.reply(root(), Citizen.BERTIL, "Snart borta");
        String below = bluesky.reply(reply, Citizen.ELSA, "Jag står kvar");
        bluesky.delete(reply);

        assertThat(get("app.bsky.feed.getPosts", "uris", reply).json().path("posts")).isEmpty();
        Answer asked = get("app.bsky.feed.getPostThread", "uri", reply);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.error()).isEqualTo("NotFound");
        assertThat(get("app.bsky.feed.getPostThread", "uri", root()).json().toString())
                .doesNotContain("Jag står kvar");
        assertThat(post(below).path("record").path("text").asString()).isEqualTo("Jag står kvar");
    }

    @Test
    void whoIsShutOutIsNotShownButIsNotGone() throws Exception {
        String reply = bluesky.reply(root(), Citizen.DRAGAN, "Nu räcker det");
        create(Lexicon.BLOCK, null, Json.object().put("subject", Bluesky.did(Citizen.DRAGAN)));

        assertThat(bluesky.blocked(ACCOUNT, Citizen.DRAGAN)).isTrue();
        assertThat(get("app.bsky.feed.getPosts", "uris", reply).json().path("posts")).isEmpty();
        assertThat(get("app.bsky.feed.getPostThread", "uri", root()).json().toString())
                .doesNotContain("Nu räcker det");
        assertThat(get("app.bsky.feed.getPostThread", "uri", reply).json().toString())
                .contains("#blockedPost")
                .doesNotContain("Nu räcker det");
        assertThat(page("/himmel/" + ACCOUNT.handle() + "?som=dragan")).contains("har blockerat");
    }

    @Test
    void whatIsWrittenWhereNobodyMayAnswerIsShownToNoOne() throws Exception {
        String root = bluesky.publish(ACCOUNT, "Här svarar ingen");
        ObjectNode gate = Json.object().put("post", root);
        gate.putArray("allow");
        create(Lexicon.GATE, root.substring(root.lastIndexOf('/') + 1), gate);
        String reply = bluesky.reply(root, Citizen.GUSTAV, "Ändå");

        assertThat(bluesky.closed(root)).isTrue();
        assertThat(get("app.bsky.feed.getPosts", "uris", reply).json().path("posts")).isEmpty();
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        for (int i = 0; i < 5; i++) {
            bluesky.publish(ACCOUNT, "Nummer " + i);
        }
        JsonNode first =
                get("app.bsky.feed.getAuthorFeed", "actor", ACCOUNT.did(), "limit", "3").json();
        JsonNode second =
                get(
                                "app.bsky.feed.getAuthorFeed",
                                "actor",
                                ACCOUNT.did(),
                                "limit",
                                "3",
                                "cursor",
                                first.path("cursor").asString())
                        .json();
        assertThat(first.path("feed")).hasSize(3);
        assertThat(second.toString()).contains("Nummer 1").doesNotContain("Nummer 2");
        assertThat(
                        get("app.bsky.feed.getAuthorFeed", "actor", ACCOUNT.did(), "limit", "101")
                                .error())
                .isEqualTo("InvalidRequest");
    }

    @Test
    void faultsStrikeAlsoAfterTheDeed() throws Exception {
        Faults faults = bluesky.faults();
        Calls writes = new Calls(1, "POST", "createRecord");
        faults.failCalls(Failure.SERVER_ERROR, Outcome.CARRIED_OUT, writes);
        assertThat(create(Lexicon.POST, null, answering(root(), "Kom fram")).status())
                .isEqualTo(500);
        assertThat(bluesky.said(ACCOUNT, root())).containsExactly("Kom fram");
        faults.failCalls(Failure.RATE_LIMITED, Outcome.NOT_CARRIED_OUT, writes);
        Answer limited = create(Lexicon.POST, null, answering(root(), "Kom inte fram"));
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.http().headers().firstValue("RateLimit-Policy")).contains("3000;w=300");
        faults.failCalls(Failure.SILENCE, Outcome.NOT_CARRIED_OUT, writes);
        assertThatThrownBy(() -> create(Lexicon.POST, null, Json.object().put("text", "")))
                .isInstanceOf(java.io.IOException.class);
        assertThat(bluesky.said(ACCOUNT, root())).containsExactly("Kom fram");
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String reply = bluesky.reply(root(), Citizen.HELMI, "Minns du mig?");
        close();
        open();
        assertThat(bluesky.there(reply)).isTrue();
        assertThat(bluesky.posts(ACCOUNT)).hasSize(3);
    }
}
