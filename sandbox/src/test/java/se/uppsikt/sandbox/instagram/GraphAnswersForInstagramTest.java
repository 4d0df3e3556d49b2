package se.uppsikt.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Caller;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

class GraphAnswersForInstagramTest extends InstagramTest {
    @Test
    void thePageTellsWhichAccountIsConnectedToIt() throws Exception {
        Caller user = new Caller(sandbox, "sandlada-anvandartoken");

        JsonNode page =
                user.get("/v26.0/me/accounts?fields=id,instagram_business_account")
                        .json()
                        .path("data")
                        .get(0);

        assertThat(page.at("/instagram_business_account/id").stringValue()).isEqualTo(ID);
        assertThat(graph.get("/v26.0/" + ID + "?fields=username").json().path("username"))
                .hasToString("\"orebrokommun\"");
    }

    @Test
    void mediaAreListedWithoutStoriesAndWithTheFieldsAskedFor() throws Exception {
        JsonNode media =
                graph.get(
                                "/v26.0/"
                                        + ID
                                        + "/media?fields=id,caption,alt_text,media_type,media_product_type,children%7Bmedia_url%7D")
                        .json();

        assertThat(ids(media)).isEqualTo(street.posts(ACCOUNT));
        assertThat(media.at("/data/0/media_product_type").stringValue()).isEqualTo("REELS");
        assertThat(media.at("/data/1/media_type").stringValue()).isEqualTo("CAROUSEL_ALBUM");
        assertThat(media.at("/data/1/children/data")).hasSize(3);
        assertThat(media.at("/data/2/alt_text").stringValue()).startsWith("Snötäckta");
        assertThat(graph.get("/v26.0/" + ID + "/media").json().at("/data/0").propertyNames())
                .containsExactly("id");
    }

    @Test
    void anothersAccountAndUnknownThingsAreRefused() throws Exception {
        assertThat(graph.get("/v26.0/" + Profile.LOOKING_BACK.id()).code()).isEqualTo(10);
        String theirs = street.posts(Profile.LOOKING_BACK).getFirst();
        assertThat(graph.get("/v26.0/" + theirs).code()).isEqualTo(10);
        assertThat(graph.get("/v26.0/18000000000000001").subcode()).isEqualTo(33);
        assertThat(graph.get("/v26.0/" + newest() + "?fields=is_hidden").code()).isEqualTo(100);
    }

    @Test
    void commentsAreNewestFirstAndRepliesStandBelowTheTop() throws Exception {
        String first = street.comment(newest(), Citizen.AMINA, "Första");
        String second = street.comment(newest(), Citizen.BERTIL, "Andra");
        String reply = street.reply(first, Citizen.CECILIA, "Svar");
        String deeper = street.reply(reply, Citizen.AMINA, "Svar på svar");

        JsonNode list =
                graph.get(
                                "/v26.0/"
                                        + newest()
                                        + "/comments?fields=id,text,username,from,replies%7Bid,parent_id%7D")
                        .json();

        assertThat(ids(list)).startsWith(second, first);
        assertThat(ids(list.at("/data/1/replies"))).containsExactly(reply, deeper);
        assertThat(list.at("/data/1/replies/data/1/parent_id").stringValue()).isEqualTo(first);
        assertThat(list.at("/data/0/username").stringValue()).isEqualTo("bertil.akerlund");
    }

    @Test
    void hiddenCommentVanishesFromTheListAndIsThereByItsId() throws Exception {
        String id = street.comment(newest(), Citizen.AMINA, "Dölj mig");

        assertThat(graph.post("/v26.0/" + id, "hide", "true").json().path("success").asBoolean())
                .isTrue();

        assertThat(ids(graph.get("/v26.0/" + newest() + "/comments").json())).doesNotContain(id);
        assertThat(graph.get("/v26.0/" + id + "?fields=hidden").json().path("hidden").asBoolean())
                .isTrue();
        assertThat(graph.post("/v26.0/" + id + "/replies", "message", "Hej").code())
                .as("no answer under a hidden one")
                .isEqualTo(100);
    }

    @Test
    void answersStandOnlyUnderCommentsAtTheTop() throws Exception {
        String top = street.comment(newest(), Citizen.AMINA, "Fråga");
        String reply = street.reply(top, Citizen.BERTIL, "Samma här");

        assertThat(graph.post("/v26.0/" + reply + "/replies", "message", "Hej").code())
                .isEqualTo(100);
        String ours =
                graph.post("/v26.0/" + top + "/replies", "message", "Svar")
                        .json()
                        .path("id")
                        .stringValue();
        assertThat(ids(graph.get("/v26.0/" + top + "/replies").json()))
                .containsExactly(reply, ours);
        graph.post("/v26.0/" + ours, "hide", "true");
        assertThat(street.hidden(ours)).as("one's own cannot be hidden").isFalse();
    }

    @Test
    void storyIsGoneAfterADay() throws Exception {
        String story = street.story(ACCOUNT, png());
        assertThat(ids(graph.get("/v26.0/" + ID + "/stories").json())).contains(story);

        ahead.set(Duration.ofHours(24));

        assertThat(ids(graph.get("/v26.0/" + ID + "/stories").json())).isEmpty();
        assertThat(graph.get("/v26.0/" + story).subcode()).isEqualTo(33);
    }

    @Test
    void mentionIsReadThroughTheAccountThatWasNamed() throws Exception {
        String post = street.mention(ACCOUNT, Citizen.FARAH, "Tack @orebrokommun!", png());

        JsonNode told =
                graph.get(
                                "/v26.0/"
                                        + ID
                                        + "?fields=mentioned_media.media_id("
                                        + post
                                        + ")%7Bcaption,username%7D")
                        .json();

        assertThat(told.at("/mentioned_media/caption").stringValue()).startsWith("Tack");
        assertThat(told.at("/mentioned_media/username").stringValue()).isEqualTo("farah.haddad");
        assertThat(ids(graph.get("/v26.0/" + ID + "/media").json())).doesNotContain(post);
    }

    @Test
    void commentsAreClosedAndPostsRemoved() throws Exception {
        graph.post("/v26.0/" + newest(), "comment_enabled", "false");
        assertThat(street.open(newest())).isFalse();
        String removed = newest();
        graph.delete("/v26.0/" + removed);
        assertThat(graph.get("/v26.0/" + removed).subcode()).isEqualTo(33);
    }

    @Test
    void messagesAreAnsweredWithinADayAndInAThousandBytes() throws Exception {
        street.message(ACCOUNT, Citizen.AMINA, "Hej");

        assertThat(write(Citizen.AMINA, "Hej!").status()).isEqualTo(200);
        assertThat(write(Citizen.AMINA, "å".repeat(501)).code()).isEqualTo(100);
        ahead.set(Duration.ofHours(25));
        assertThat(write(Citizen.AMINA, "Sent").subcode()).isEqualTo(2534022);
        String page = DemoPage.MUNICIPALITY.id();
        assertThat(
                        graph.get("/v26.0/" + page + "/conversations?platform=MESSENGER")
                                .json()
                                .path("data"))
                .as("the page has conversations of its own")
                .isEmpty();
        assertThat(graph.get("/v26.0/me/conversations?platform=instagram").json().path("data"))
                .hasSize(1);
    }

    @Test
    void commentIsAnsweredPrivatelyOnceAndWithinAWeek() throws Exception {
        String late = street.comment(newest(), Citizen.BERTIL, "Sen");
        String id = street.comment(newest(), Citizen.AMINA, "Fråga");

        assertThat(privately(id).status()).isEqualTo(200);
        assertThat(privately(id).code()).isEqualTo(10900);
        ahead.set(Duration.ofDays(8));
        assertThat(privately(late).code()).isEqualTo(10901);
    }

    @Test
    void onlySomebodyWithAConversationCanBeBlocked() throws Exception {
        assertThat(moderate(Citizen.DRAGAN, "BLOCK_USER").code()).isEqualTo(100);
        street.message(ACCOUNT, Citizen.DRAGAN, "Hej");

        assertThat(moderate(Citizen.DRAGAN, "BLOCK_USER").json()).hasToString("\"true\"");
        assertThat(write(Citizen.DRAGAN, "Hej").code()).isEqualTo(551);
        moderate(Citizen.DRAGAN, "UNBLOCK_USER");
        assertThat(write(Citizen.DRAGAN, "Hej").status()).isEqualTo(200);
    }

    @Test
    void limitIsTheAccountsOwn() throws Exception {
        sandbox.instagram().limitRate(ACCOUNT);

        assertThat(graph.get("/v26.0/" + ID + "/media").code()).isEqualTo(80002);
        assertThat(graph.get("/v26.0/" + DemoPage.MUNICIPALITY.id()).status()).isEqualTo(200);
        sandbox.instagram().mend();
        assertThat(graph.get("/v26.0/" + ID + "/media").status()).isEqualTo(200);
    }

    private Caller.Answer moderate(Citizen citizen, String action) throws Exception {
        return graph.post(
                "/v26.0/me/moderate_conversations",
                "user_ids",
                "[{\"id\":\"%s\"}]".formatted(People.idFor(ACCOUNT, citizen)),
                "actions",
                "[\"%s\"]".formatted(action));
    }

    private Caller.Answer write(Citizen citizen, String text) throws Exception {
        return graph.post(
                "/v26.0/me/messages",
                "recipient",
                "{\"id\":\"%s\"}".formatted(People.idFor(ACCOUNT, citizen)),
                "message",
                "{\"text\":\"%s\"}".formatted(text));
    }

    private Caller.Answer privately(String commentId) throws Exception {
        return graph.post(
                "/v26.0/me/messages",
                "recipient",
                "{\"comment_id\":\"%s\"}".formatted(commentId),
                "message",
                "{\"text\":\"Hej\"}");
    }
}
