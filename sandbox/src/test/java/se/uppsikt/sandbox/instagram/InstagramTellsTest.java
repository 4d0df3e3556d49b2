package se.uppsikt.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Ear.Heard;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

class InstagramTellsTest extends InstagramTest {
    private List<Heard> heard(int count) throws InterruptedException {
        return ear.awaitPosts(count);
    }

    private JsonNode entry(int number) throws InterruptedException {
        return heard(number + 1).get(number).json().path("entry").get(0);
    }

    @Test
    void newCommentIsToldSignedAndEscapedAsInstagrams() throws Exception {
        String id = street.comment(newest(), Citizen.AMINA, "Hej på er");

        Heard told = heard(1).getFirst();
        JsonNode value = told.json().at("/entry/0/changes/0/value");
        assertThat(told.json().path("object").stringValue()).isEqualTo("instagram");
        assertThat(told.json().at("/entry/0/id").stringValue()).isEqualTo(ID);
        assertThat(told.json().at("/entry/0/changes/0/field").stringValue()).isEqualTo("comments");
        assertThat(value.path("id").stringValue()).isEqualTo(id);
        assertThat(value.at("/from/username").stringValue()).isEqualTo("amina.lindqvist");
        assertThat(value.at("/media/media_product_type").stringValue()).isEqualTo("REELS");
        assertThat(new String(told.body(), StandardCharsets.UTF_8)).contains("Hej p\\u00e5 er");
        assertThat(told.signature()).startsWith("sha256=");
    }

    @Test
    void nothingIsToldOfEditedHiddenAndRemovedComments() throws Exception {
        String id = street.comment(newest(), Citizen.AMINA, "Först");
        heard(1);
        street.edit(id, "Sedan");
        street.hide(id, true);
        street.delete(id);
        street.message(ACCOUNT, Citizen.AMINA, "Efteråt");

        assertThat(entry(1).path("messaging")).isNotEmpty();
        assertThat(ear.all()).hasSize(2);
    }

    @Test
    void messageIsToldInMillisecondsAndItsChangesToo() throws Exception {
        String mid = street.message(ACCOUNT, Citizen.BERTIL, "Hej");
        assertThat(entry(0).at("/messaging/0/timestamp").longValue()).isGreaterThan(1L << 40);
        street.editMessage(mid, "Hej igen");
        assertThat(entry(1).at("/messaging/0/message_edit/num_edit").intValue()).isEqualTo(1);
        street.unsend(mid);
        assertThat(entry(2).at("/messaging/0/message/is_deleted").booleanValue()).isTrue();
        String ours = street.writeAsAccount(ACCOUNT, Citizen.BERTIL, "Vi hörs");
        assertThat(entry(3).at("/messaging/0/message/is_echo").booleanValue()).isTrue();
        street.likeMessage(ours);
        assertThat(heard(5)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void mentionIsToldByIdsOnly() throws Exception {
        String post = street.mention(ACCOUNT, Citizen.FARAH, "Tack @orebrokommun", png());

        JsonNode change = entry(0).at("/changes/0");
        assertThat(change.path("field").stringValue()).isEqualTo("mentions");
        assertThat(change.path("value").propertyNames()).containsExactly("media_id");
        assertThat(change.at("/value/media_id").stringValue()).isEqualTo(post);
    }

    @Test
    void figuresOfAStoryAreToldWhenItIsOver() throws Exception {
        String story = street.story(ACCOUNT, png());
        ahead.set(Duration.ofHours(25));

        graph.get("/v26.0/" + ID + "/stories");

        assertThat(ear.awaitChanges(1).stream().map(value -> value.path("media_id").stringValue()))
                .contains(story);
    }

    @Test
    void lostDoubledAndReversedAsOnTheOtherPlatformsOfMeta() throws Exception {
        sandbox.instagram().wire().lose(1);
        street.comment(newest(), Citizen.AMINA, "Tappad");
        sandbox.instagram().wire().duplicate(1);
        String id = street.comment(newest(), Citizen.AMINA, "Dubblerad");

        assertThat(
                        heard(2).stream()
                                .map(h -> h.json().at("/entry/0/changes/0/value/id").stringValue()))
                .containsExactly(id, id);
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String id = street.comment(newest(), Citizen.AMINA, "Kvar");
        street.hide(id, true);
        List<String> posts = street.posts(ACCOUNT);
        heard(1);
        while (!sandbox.idle()) {
            Thread.sleep(5);
        }
        sandbox.close();

        sandbox = started();
        street = sandbox.instagram().street();

        assertThat(street.posts(ACCOUNT)).isEqualTo(posts);
        assertThat(street.hidden(id)).isTrue();
    }
}
