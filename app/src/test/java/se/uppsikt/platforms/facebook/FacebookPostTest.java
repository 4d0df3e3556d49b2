package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.EVENT;
import static se.uppsikt.platforms.facebook.Deliveries.WRITTEN;
import static se.uppsikt.platforms.facebook.Deliveries.change;
import static se.uppsikt.platforms.facebook.Deliveries.feed;
import static se.uppsikt.platforms.facebook.Deliveries.written;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;

/** Posts, reactions, mentions and reviews as page webhooks show them. */
class FacebookPostTest {
    private static final PlatformKey POST = new PlatformKey("5501_77");
    private static final String OWN =
            "\"from\":{\"id\":\"5501\",\"name\":\"Kommunen\"},\"post_id\":\"5501_77\",\"created_time\":"
                    + WRITTEN
                    + ",";

    @ParameterizedTest
    @ValueSource(strings = {"status", "post", "photo", "video", "link", "share", "album"})
    void everySortOfPostIsItsOwnThread(String item) {
        Observation.Written post =
                written(
                        feed(
                                OWN
                                        + "\"item\":\"%s\",\"verb\":\"add\",\"published\":1,\"message\":\"nyhet\""
                                                .formatted(item)));

        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.key()).isEqualTo(POST);
        assertThat(post.thread()).isEqualTo(POST);
        assertThat(post.parent()).isNull();
        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
    }

    @Test
    void visitorsPostIsReceived() {
        Observation.Written post =
                written(
                        feed(
                                "\"from\":{\"id\":880,\"name\":\"Karin\"},\"post_id\":\"5501_78\",\"item\":\"post\",\"verb\":\"add\",\"message\":\"hej\""));

        assertThat(post.direction()).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void unpublishedPostIsNoPostYet() {
        ParsedDelivery draft =
                feed(
                        OWN
                                + "\"item\":\"status\",\"verb\":\"add\",\"published\":0,\"message\":\"utkast\"");

        assertThat(draft.observations()).isEmpty();
        assertThat(draft.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"item\":\"photo\",\"photo_id\":\"900\"",
                "\"item\":\"video\",\"video_id\":900"
            })
    void theNumberOfItsPictureIsAnotherNameOfAPost(String told) {
        assertThat(feed(OWN + told + ",\"verb\":\"add\"").names())
                .singleElement()
                .satisfies(
                        name -> {
                            assertThat(name.key()).isEqualTo(POST);
                            assertThat(name.name()).isEqualTo(new PlatformKey("5501_900"));
                        });
    }

    @Test
    void photosOfAPostAreMediaAndSharedLinksAreNot() {
        assertThat(
                        written(
                                        feed(
                                                OWN
                                                        + "\"item\":\"status\",\"verb\":\"add\",\"photos\":[\"https://bild.example/1.png\",\"https://bild.example/2.png\"]"))
                                .media())
                .hasSize(2);
        assertThat(
                        written(
                                        feed(
                                                OWN
                                                        + "\"item\":\"photo\",\"verb\":\"add\",\"link\":\"https://bild.example/1.jpg\""))
                                .media())
                .hasSize(1);
        assertThat(
                        written(
                                        feed(
                                                OWN
                                                        + "\"item\":\"link\",\"verb\":\"add\",\"link\":\"https://annan.example/\""))
                                .media())
                .isEmpty();
    }

    @Test
    void editedPostIsANewWording() {
        Observation.Written post =
                written(
                        feed(
                                OWN
                                        + "\"item\":\"status\",\"verb\":\"edited\",\"message\":\"ny lydelse\""));

        assertThat(post.versionAt()).isEqualTo(Instant.ofEpochSecond(EVENT));
        assertThat(post.writtenAt()).isEqualTo(Instant.ofEpochSecond(WRITTEN));
    }

    @Test
    void postThatLooksMovedToTheTrashIsAskedForBeforeItIsCalledGone() {
        ParsedDelivery reading =
                feed(OWN + "\"item\":\"status\",\"verb\":\"edited\",\"published\":1");

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.toAskFor())
                .containsExactly(new ParsedDelivery.Asked(Deliveries.ACCOUNT, POST, POST));
    }

    @Test
    void removedPostIsWithdrawn() {
        ParsedDelivery reading =
                feed(OWN + "\"item\":\"post\",\"verb\":\"remove\",\"recipient_id\":5501");

        assertThat(reading.observations()).hasExactlyElementsOfTypes(Observation.Withdrawn.class);
    }

    @Test
    void hiddenPostIsHidden() {
        ParsedDelivery reading =
                feed(OWN + "\"item\":\"post\",\"verb\":\"hide\",\"message\":\"x\"");

        assertThat(reading.observations())
                .hasExactlyElementsOfTypes(Observation.VisibilitySeen.class);
    }

    @Test
    void filmStoppedForItsMusicHasNoPostAndIsNoted() {
        ParsedDelivery reading =
                feed("\"item\":\"video\",\"verb\":\"mute\",\"video_id\":9,\"video_flag_reason\":1");

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reaction", "like"})
    void reactionsAreKeptInTheOriginalOnly(String item) {
        ParsedDelivery reading =
                feed(
                        OWN
                                + "\"item\":\"%s\",\"verb\":\"add\",\"reaction_type\":\"wow\""
                                        .formatted(item));

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void mentionByOthersIsAContributionOfItsOwnKind() {
        Observation.Written mention =
                written(
                        change(
                                "mention",
                                "\"item\":\"comment\",\"verb\":\"add\",\"post_id\":\"5501_4\",\"comment_id\":\"4_9\",\"message\":\"hej @kommunen\""));

        assertThat(mention.kind()).isEqualTo(ContributionKind.MENTION);
        assertThat(mention.key()).isEqualTo(new PlatformKey("4_9"));
        assertThat(mention.author()).isEqualTo(Author.UNKNOWN);
    }

    @Test
    void reviewIsKeptWithItsReviewer() {
        Observation.Written review =
                written(
                        change(
                                "ratings",
                                "\"item\":\"rating\",\"verb\":\"add\",\"open_graph_story_id\":\"66\",\"review_text\":\"bra\",\"reviewer_id\":\"880\",\"reviewer_name\":\"Karin\""));

        assertThat(review.kind()).isEqualTo(ContributionKind.REVIEW);
        assertThat(review.text()).isEqualTo("bra");
        assertThat(review.author()).isEqualTo(new Author("880", "Karin"));
    }

    @Test
    void unknownItemAndUnknownFieldAreNotedWithoutTheirContent() {
        assertThat(feed("\"item\":\"hologram\",\"verb\":\"add\",\"message\":\"hemligt\"").notes())
                .containsExactly("feed/item:hologram");
        assertThat(change("foo", "\"item\":\"bar\",\"verb\":\"remove\"").notes())
                .containsExactly("field:foo");
    }
}
