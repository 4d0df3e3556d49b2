package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

class GraphReadingTest extends SandboxTest {

    @Test
    void commentGivesFourFieldsUnlessAskedForMore() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Hej på er");

        JsonNode usual = graph.get("/v26.0/" + id).json();
        assertThat(usual.propertyNames())
                .containsExactlyInAnyOrder("created_time", "from", "message", "id");
        assertThat(usual.path("created_time").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000");

        JsonNode more =
                graph.get("/" + id + "?fields=is_hidden,can_hide,from%7Bname%7D,object").json();
        assertThat(more.propertyNames())
                .containsExactlyInAnyOrder("is_hidden", "can_hide", "from", "object", "id");
        assertThat(more.path("from").toString()).isEqualTo("{\"name\":\"Amina Lindqvist\"}");
        assertThat(more.path("object").path("id").stringValue()).isEqualTo(newestPost());
    }

    @Test
    void nestedListsObeyTheirOwnLimits() throws Exception {
        String first = sandbox.comment(newestPost(), Citizen.AMINA, "Ett");
        sandbox.reply(first, Citizen.BERTIL, "Svar på ett");
        sandbox.comment(newestPost(), Citizen.CECILIA, "Två");

        JsonNode post =
                graph.get(
                                "/v26.0/"
                                        + newestPost()
                                        + "?fields=id,comments.limit(1)%7Bmessage,comments%7Bmessage%7D%7D")
                        .json();
        JsonNode comments = post.path("comments");
        assertThat(comments.path("data")).hasSize(1);
        JsonNode replies = comments.path("data").path(0).path("comments").path("data");
        assertThat(replies.path(0).path("message").stringValue()).isEqualTo("Svar på ett");
        JsonNode next = graph.follow(comments).json();
        assertThat(next.path("data").path(0).path("message").stringValue()).isEqualTo("Två");
    }

    @Test
    void pagingLeadsThroughEverythingOnceEvenPastAnEmptyPage() throws Exception {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String id = sandbox.comment(newestPost(), Citizen.DRAGAN, "Nr " + i);
            if (i >= 3 && i < 6) {
                sandbox.delete(id);
            } else {
                kept.add(id);
            }
        }
        List<String> found = new ArrayList<>();
        boolean emptyWithNext = false;
        JsonNode page = graph.get("/v26.0/" + newestPost() + "/comments?limit=3").json();
        while (true) {
            page.path("data").forEach(c -> found.add(c.path("id").stringValue()));
            if (!page.path("paging").has("next")) {
                break;
            }
            emptyWithNext |= page.path("data").isEmpty();
            page = graph.follow(page).json();
        }
        assertThat(found).isEqualTo(kept);
        assertThat(emptyWithNext).isTrue();
    }

    @Test
    void streamHoldsRepliesAndToplevelDoesNot() throws Exception {
        String top = sandbox.comment(newestPost(), Citizen.ELSA, "Överst");
        String reply = sandbox.reply(top, Citizen.FARAH, "Under");
        String path = "/v26.0/" + newestPost() + "/comments?fields=id,parent&summary=true&filter=";

        JsonNode stream = graph.get(path + "stream&order=reverse_chronological").json();
        JsonNode toplevel = graph.get(path + "toplevel").json();
        assertThat(stream.path("data").path(0).path("id").stringValue()).isEqualTo(reply);
        assertThat(stream.path("data").path(0).path("parent").path("id").stringValue())
                .isEqualTo(top);
        assertThat(stream.path("summary").path("total_count").intValue()).isEqualTo(2);
        assertThat(toplevel.path("data")).hasSize(1);
        assertThat(graph.get("/" + top + "/comments").json().path("data")).hasSize(1);
    }

    @Test
    void postsAreCutByTimeAndHiddenOnesMustBeAskedFor() throws Exception {
        String id = sandbox.postAsPage(PAGE, "Dold strax");
        graph.post("/v26.0/" + id, "is_hidden", "true");
        long now = clock.instant().getEpochSecond();
        String path = "/v26.0/" + PAGE + "/published_posts?since=" + (now - 60);

        assertThat(graph.get(path).json().path("data")).isEmpty();
        assertThat(graph.get(path + "&include_hidden=true").json().path("data")).hasSize(1);
        assertThat(graph.get(path + "&include_hidden=true&until=" + (now - 30)).json().path("data"))
                .isEmpty();
        assertThat(graph.get("/" + PAGE + "/feed?limit=3").json().path("data")).hasSize(2);
    }

    @Test
    void demoPagesHoldThreeToFivePostsAndEarlierComments() throws Exception {
        for (DemoPage page : DemoPage.values()) {
            Caller caller = new Caller(sandbox, page.token());
            JsonNode posts =
                    caller.get("/me/posts?fields=full_picture,comments%7Bmessage%7D")
                            .json()
                            .path("data");
            assertThat(posts).hasSizeBetween(3, 5);
            assertThat(posts.findValues("full_picture")).isNotEmpty();
            assertThat(posts.findValues("message")).isNotEmpty();
        }
        assertThat(ear.all()).isEmpty();
    }

    @Test
    void whoAmIAndWhichPagesDoIRun() throws Exception {
        Caller user = new Caller(sandbox, Tokens.USER_TOKEN);

        assertThat(graph.get("/me").json().path("name").stringValue()).isEqualTo("Örebro kommun");
        JsonNode pages = user.get("/v26.0/me/accounts").json().path("data");
        assertThat(pages.valueStream().map(p -> p.path("access_token").stringValue()))
                .containsExactly(
                        "sandlada-sidtoken-1",
                        "sandlada-sidtoken-2",
                        "sandlada-sidtoken-3",
                        "sandlada-sidtoken-4");
        JsonNode told =
                user.get("/debug_token?input_token=sandlada-sidtoken-2").json().path("data");
        assertThat(told.path("is_valid").booleanValue()).isTrue();
        assertThat(told.path("profile_id").stringValue()).isEqualTo("110200300400002");
    }

    @Test
    void batchAnswersEachCallOnItsOwn() throws Exception {
        String batch =
                "[{\"method\":\"GET\",\"relative_url\":\"v26.0/me\"},{\"method\":\"GET\",\"relative_url\":\"999\"}]";

        JsonNode answers = graph.post("/", "batch", batch).json();
        assertThat(answers.path(0).path("code").intValue()).isEqualTo(200);
        assertThat(answers.path(0).path("body").stringValue()).contains("\"id\":\"" + PAGE);
        assertThat(answers.path(1).path("code").intValue()).isEqualTo(400);
    }

    @Test
    void answersTellVersionAndRisingUse() throws Exception {
        var first = graph.get("/v26.0/me").http().headers();
        for (int i = 0; i < 25; i++) {
            graph.get("/v26.0/me");
        }
        var later = graph.get("/v26.0/me").http().headers();
        assertThat(first.firstValue("facebook-api-version")).contains("v26.0");
        assertThat(first.firstValue("X-App-Usage").orElseThrow()).contains("\"call_count\":1,");
        assertThat(later.firstValue("X-App-Usage").orElseThrow()).contains("\"call_count\":2,");
        assertThat(later.firstValue("X-Business-Use-Case-Usage").orElseThrow())
                .startsWith("{\"" + PAGE + "\":[{\"type\":\"pages\"");
    }

    @Test
    void storyIsListedByNumbersAndItsPictureIsAskedForApart() throws Exception {
        String id = sandbox.storyAsPage(PAGE, DemoPicture.WINTER.png());

        JsonNode told = graph.get("/v26.0/" + PAGE + "/stories").json().path("data").path(0);
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "post_id", "status", "creation_time", "media_type", "media_id", "url");
        assertThat(told.path("post_id").stringValue()).isEqualTo(id);
        String medium = told.path("media_id").stringValue();
        assertThat(
                        graph.get("/" + medium + "?fields=images")
                                .json()
                                .at("/images/0/source")
                                .stringValue())
                .contains("/media/");
        assertThat(graph.get("/me/stories?status=ARCHIVED").json().path("data")).isEmpty();

        sandbox.removeStoryAsPage(id);

        assertThat(graph.get("/me/stories").json().path("data")).isEmpty();
        assertThat(graph.get("/" + medium).code()).isEqualTo(100);
    }
}
