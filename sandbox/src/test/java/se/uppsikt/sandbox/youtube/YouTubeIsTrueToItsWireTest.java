package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.youtube.Faults.Failure;
import tools.jackson.databind.JsonNode;

class YouTubeIsTrueToItsWireTest extends YouTubeStory {
    private static final String THREADS =
            "/youtube/v3/commentThreads?part=id,snippet,replies&maxResults=100";

    private String ofChannel(String status) {
        return THREADS
                + "&allThreadsRelatedToChannelId="
                + CHANNEL.id()
                + "&moderationStatus="
                + status;
    }

    @Test
    void unitsAreCountedPerCallAndComeBackAtMidnightByThePacific() throws Exception {
        int before = youtube.unitsUsed();
        get("/youtube/v3/channels?part=id&mine=true");
        assertThat(youtube.unitsUsed()).isEqualTo(before + 1);
        String id = youtube.comment(film(), Citizen.AMINA, "Hej");
        post(
                "/youtube/v3/comments/setModerationStatus?id=" + id + "&moderationStatus=published",
                "");
        assertThat(youtube.unitsUsed()).isEqualTo(before + 51);
        for (int i = 0; i < 200; i++) {
            get("/youtube/v3/captions?part=id&videoId=" + film());
        }
        Answer spent = get("/youtube/v3/captions?part=id&videoId=" + film());

        assertThat(spent.status()).isEqualTo(403);
        assertThat(spent.reason()).isEqualTo("quotaExceeded");
        ahead.set(Duration.ofHours(24));
        assertThat(get("/youtube/v3/channels?part=id&mine=true").status()).isEqualTo(200);
    }

    @Test
    void searchingHasAHundredCallsOfItsOwn() throws Exception {
        int before = youtube.unitsUsed();
        for (int i = 0; i < 100; i++) {
            get("/youtube/v3/search?part=snippet&forMine=true");
        }

        assertThat(get("/youtube/v3/search?part=snippet").reason()).isEqualTo("quotaExceeded");
        assertThat(youtube.unitsUsed()).isEqualTo(before);
    }

    @Test
    void originalWordsAreForTheWriterAndTheChannel() throws Exception {
        String id = youtube.comment(film(), Citizen.AMINA, "Å & ä");
        String path = "/youtube/v3/comments?part=snippet&id=" + id;

        JsonNode own = get(path).json().path("items").path(0).path("snippet");
        JsonNode other =
                send("GET", path, null, DemoChannel.LIBRARY.token())
                        .json()
                        .path("items")
                        .path(0)
                        .path("snippet");

        assertThat(own.path("textOriginal").stringValue()).isEqualTo("Å & ä");
        assertThat(own.has("moderationStatus")).as("never told by id").isFalse();
        assertThat(other.has("textOriginal")).isFalse();
        assertThat(other.path("textDisplay").stringValue()).isEqualTo("Å &amp; ä");
    }

    @Test
    void whatIsHeldBackIsInNoPublishedList() throws Exception {
        String held = youtube.comment(film(), Citizen.BERTIL, "Hålls");
        String spam = youtube.comment(film(), Citizen.ELSA, "Skräp");
        String top = youtube.comment(film(), Citizen.HELMI, "Syns");
        String reply = youtube.reply(top, Citizen.FARAH, "Svar som hålls");
        youtube.stand(held, Standing.HELD);
        youtube.stand(spam, Standing.SPAM);
        youtube.stand(reply, Standing.HELD);

        assertThat(ids(get(ofChannel("published")))).contains(top).doesNotContain(held, spam);
        JsonNode review = get(ofChannel("heldForReview")).json();
        assertThat(ids(review)).contains(held, top).doesNotContain(spam);
        assertThat(review.findValuesAsString("moderationStatus"))
                .contains("heldForReview", "published");
        assertThat(ids(get(ofChannel("likelySpam")))).contains(spam).doesNotContain(held);
        assertThat(
                        send("GET", ofChannel("heldForReview"), null, DemoChannel.LIBRARY.token())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsRejectedTakesItsRepliesAndNeverComesBack() throws Exception {
        String top = youtube.comment(film(), Citizen.BERTIL, "Bort");
        String reply = youtube.reply(top, Citizen.FARAH, "Också bort");
        String moderate = "/youtube/v3/comments/setModerationStatus?id=" + top;
        assertThat(post(moderate + "&moderationStatus=rejected", "").status()).isEqualTo(204);

        assertThat(youtube.standing(reply)).isEqualTo(Standing.REJECTED);
        assertThat(post(moderate + "&moderationStatus=published", "").reason())
                .isEqualTo("commentNotFound");
        assertThat(get("/youtube/v3/comments?part=id&id=" + top).json().path("items")).isEmpty();
        assertThat(post(moderate + "&moderationStatus=heldForReview&banAuthor=true", "").reason())
                .isEqualTo("banWithoutReject");
    }

    @Test
    void badCallsAreRefusedWithTheirReasons() throws Exception {
        assertThat(get("/youtube/v3/commentThreads?part=id").reason())
                .isEqualTo("missingRequiredParameter");
        assertThat(get("/youtube/v3/videos?id=x").reason()).isEqualTo("missingRequiredParameter");
        assertThat(get(THREADS + "&videoId=finnsinte00").reason()).isEqualTo("videoNotFound");
        assertThat(get(THREADS + "&videoId=" + film() + "&pageToken=nej").reason())
                .isEqualTo("invalidPageToken");
        assertThat(get(THREADS.replace("100", "101") + "&videoId=" + film()).reason())
                .isEqualTo("invalidValue");
        assertThat(
                        post(
                                        "/youtube/v3/comments?part=snippet",
                                        "{\"snippet\":{\"textOriginal\":\"x\"}}")
                                .reason())
                .isEqualTo("parentIdMissing");
        assertThat(send("GET", "/youtube/v3/channels?part=id&mine=true", null, "okand").status())
                .isEqualTo(401);
    }

    @Test
    void unchangedAnswerIsNotSentAgainAndCostsAllTheSame() throws Exception {
        String path = "/youtube/v3/channels?part=id&mine=true";
        String tag = get(path).http().headers().firstValue("ETag").orElseThrow();
        int before = youtube.unitsUsed();

        Answer again =
                answered(
                        HttpRequest.newBuilder(sandbox.address().resolve(path))
                                .header("Authorization", "Bearer " + CHANNEL.token())
                                .header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(youtube.unitsUsed()).isEqualTo(before + 1);
    }

    @Test
    void callsFailAsPlanned() throws Exception {
        String top = youtube.comment(film(), Citizen.AMINA, "Fråga");
        String body = "{\"snippet\":{\"parentId\":\"" + top + "\",\"textOriginal\":\"Svar\"}}";
        String path = "/youtube/v3/comments?part=snippet";
        plan(Failure.SERVER_ERROR, Outcome.NOT_CARRIED_OUT);
        assertThat(post(path, body).status()).isEqualTo(500);
        plan(Failure.TOO_FAST, Outcome.NOT_CARRIED_OUT);
        assertThat(post(path, body).reason()).isEqualTo("rateLimitExceeded");
        plan(Failure.HTML_PAGE, Outcome.NOT_CARRIED_OUT);
        assertThat(post(path, body).http().body()).startsWith("<!DOCTYPE");
        plan(Failure.SILENCE, Outcome.NOT_CARRIED_OUT);
        assertThatThrownBy(() -> post(path, body)).isInstanceOf(HttpTimeoutException.class);
        assertThat(youtube.saidByChannel(top)).isEmpty();

        plan(Failure.HALF_ANSWER, Outcome.CARRIED_OUT);
        assertThatThrownBy(() -> post(path, body)).isInstanceOf(IOException.class);
        assertThat(youtube.saidByChannel(top)).containsExactly("Svar");
    }

    private void plan(Failure failure, Outcome outcome) {
        youtube.faults().failCalls(failure, outcome, new Calls(1, "POST", "/comments"));
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String id = youtube.comment(film(), Citizen.AMINA, "Kvar");
        youtube.edit(id, "Kvar, ändrad");
        youtube.stand(id, Standing.HELD);
        List<String> films = youtube.films(CHANNEL.id());
        restart();

        assertThat(youtube.films(CHANNEL.id())).isEqualTo(films);
        assertThat(youtube.standing(id)).isEqualTo(Standing.HELD);
        assertThat(get("/youtube/v3/comments?part=snippet&id=" + id).json().toString())
                .contains("Kvar, ändrad");
    }

    private static List<String> ids(Answer answer) {
        return ids(answer.json());
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items").valueStream().map(each -> each.path("id").stringValue()).toList();
    }
}
