package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version.Genre;
import tools.jackson.databind.JsonNode;

/** X2: posts, stories, comments and messages as the platform shows them when it is asked. */
class WhatIsShownWhenAskedTest {
    private static final String ACCOUNT = "17841000000005501";
    private static final PlatformKey POST = new PlatformKey("18000000000000001");
    private static final URI WHERE = URI.create("https://www.instagram.com/p/D1/");

    private static JsonNode json(String body) {
        return GraphJson.JSON.readTree(body);
    }

    private static Shown medium(String body) {
        return Objects.requireNonNull(Shapes.medium(json(body), ACCOUNT));
    }

    @Test
    void postHasItsWordsItsPictureAndWhatThatShows() {
        Shown post =
                medium(
                        "{\"id\":18000000000000001,\"caption\":\"Snö\",\"alt_text\":\"Vita tak\",\"media_type\":\"IMAGE\",\"media_product_type\":\"FEED\",\"media_url\":\"https://cdn.example/1.jpg\",\"permalink\":\"https://www.instagram.com/p/x/\",\"timestamp\":\"2026-11-19T10:00:29+0000\",\"username\":\"kommunen\",\"nytt\":[]}");

        assertThat(post.key()).isEqualTo(POST);
        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.author()).isEqualTo(new Author(ACCOUNT, "kommunen"));
        assertThat(post.media())
                .containsExactly(
                        new MediaSeen(
                                URI.create("https://cdn.example/1.jpg"), null, null, "Vita tak"));
    }

    @Test
    void carouselHasItsPartsAndNotItsCoverOnceMore() {
        Shown post =
                medium(
                        "{\"id\":\"1\",\"media_type\":\"CAROUSEL_ALBUM\",\"media_url\":\"https://cdn.example/1.jpg\",\"children\":{\"data\":[{\"id\":\"2\",\"media_url\":\"https://cdn.example/1.jpg\"},{\"id\":\"3\",\"media_url\":\"https://cdn.example/2.mp4\"},{\"id\":\"4\"}]}}");

        assertThat(post.media()).hasSize(2);
        assertThat(post.text()).isNull();
    }

    @Test
    void filmWhoseMusicIsSomebodyElsesIsKeptByItsStillPicture() {
        assertThat(
                        medium(
                                        "{\"id\":\"1\",\"media_type\":\"VIDEO\",\"thumbnail_url\":\"https://cdn.example/t.jpg\"}")
                                .media())
                .extracting(MediaSeen::source)
                .containsExactly(URI.create("https://cdn.example/t.jpg"));
        assertThat(medium("{\"id\":\"1\",\"media_type\":\"VIDEO\"}").media()).isEmpty();
    }

    @Test
    void storyIsAStory() {
        assertThat(
                        medium(
                                        "{\"id\":\"1\",\"media_type\":\"IMAGE\",\"media_product_type\":\"STORY\",\"media_url\":\"https://cdn.example/1.jpg\"}")
                                .kind())
                .isEqualTo(ContributionKind.STORY);
    }

    @Test
    void hiddenReplyIsShownAsThat() {
        Shown reply =
                Objects.requireNonNull(
                        Shapes.comment(
                                json(
                                        "{\"id\":\"18\",\"text\":\"Nej\",\"username\":\"kim.a\",\"from\":{\"id\":\"880\",\"username\":\"kim.a\"},\"hidden\":true,\"parent_id\":\"17\",\"timestamp\":\"2026-11-19T10:00:29+0000\"}"),
                                POST,
                                WHERE));

        assertThat(reply.permalink()).isEqualTo(WHERE);
        assertThat(reply.hidden()).isTrue();
        assertThat(reply.parent()).isEqualTo(new PlatformKey("17"));
        assertThat(reply.thread()).isEqualTo(POST);
    }

    @Test
    void commentThatIsAskedForAloneTellsItsPost() {
        Shown comment =
                Objects.requireNonNull(
                        Shapes.comment(
                                json(
                                        "{\"id\":\"18\",\"text\":\"Hej\",\"media\":{\"id\":\"18000000000000001\"}}"),
                                null,
                                null));

        assertThat(comment.thread()).isEqualTo(POST);
        assertThat(comment.parent()).isEqualTo(POST);
    }

    @Test
    void messageTellsWithWhomAndWhatSortOfThingItIs() {
        Shown ours =
                message(
                        "\"from\":{\"id\":\"17841000000005501\"},\"to\":{\"data\":[{\"id\":\"880\",\"username\":\"kim.a\"}]},\"message\":\"Svar\"");
        Shown mention =
                message(
                        "\"from\":{\"id\":\"880\",\"username\":\"kim.a\"},\"message\":\"\",\"story\":{\"mention\":{\"link\":\"https://cdn.example/s.jpg\",\"id\":\"3\"}}");

        assertThat(ours.thread()).isEqualTo(new PlatformKey("880"));
        assertThat(mention.genre()).isEqualTo(Genre.STORY);
        assertThat(mention.media()).hasSize(1);
        assertThat(mention.words()).isNull();
        assertThat(
                        message(
                                        "\"from\":{\"id\":\"880\"},\"message\":\"Fint\",\"story\":{\"reply_to\":{\"id\":\"3\"}}")
                                .genre())
                .isEqualTo(Genre.STORY_REPLY);
    }

    private static Shown message(String held) {
        return Objects.requireNonNull(
                Shapes.message(
                        json(
                                "{\"id\":\"m\",\"created_time\":\"2026-11-19T10:00:29+0000\","
                                        + held
                                        + "}"),
                        ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "null", "{\"id\":{}}", "{\"id\":\"\"}"})
    void whatHasNoIdIsNothing(String body) {
        JsonNode node = json(body);

        assertThat(Shapes.medium(node, ACCOUNT)).isNull();
        assertThat(Shapes.comment(node, POST, WHERE)).isNull();
        assertThat(Shapes.message(node, ACCOUNT)).isNull();
    }

    @Test
    void valuesOfTheWrongKindAreLeftOut() {
        Shown odd =
                medium(
                        "{\"id\":\"1\",\"caption\":[],\"children\":[7],\"media_url\":5,\"permalink\":\"javascript:alert(1)\",\"timestamp\":{}}");

        assertThat(List.of(odd.media())).containsExactly(List.of());
        assertThat(odd.permalink()).isNull();
        assertThat(odd.createdAt()).isNull();
    }
}
