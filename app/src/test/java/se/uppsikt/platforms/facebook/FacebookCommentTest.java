package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.EVENT;
import static se.uppsikt.platforms.facebook.Deliveries.WRITTEN;
import static se.uppsikt.platforms.facebook.Deliveries.feed;
import static se.uppsikt.platforms.facebook.Deliveries.written;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;

/** Comments as page webhooks show them. */
class FacebookCommentTest {
    private static final String COMMENT =
            """
            "item":"comment","post_id":"5501_77","comment_id":"77_901","parent_id":"5501_77",
            "created_time":%d
            """
                    .formatted(WRITTEN);
    private static final String FROM = "\"from\":{\"id\":\"880\",\"name\":\"Karin Exempel\"},";

    @Test
    void commentIsKeptWithAuthorThreadAndTheTimeItWasWritten() {
        ParsedDelivery reading =
                feed(
                        FROM
                                + COMMENT
                                + ",\"verb\":\"add\",\"message\":\"N\\u00e4r \\u00f6ppnar ni?\"");

        Observation.Written comment = written(reading);
        assertThat(reading.observations())
                .hasExactlyElementsOfTypes(
                        Observation.Written.class, Observation.StandsThere.class);
        assertThat(comment.key()).isEqualTo(new PlatformKey("77_901"));
        assertThat(comment.kind()).isEqualTo(ContributionKind.COMMENT);
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.author()).isEqualTo(new Author("880", "Karin Exempel"));
        assertThat(comment.thread()).isEqualTo(new PlatformKey("5501_77"));
        assertThat(comment.parent()).isEqualTo(new PlatformKey("5501_77"));
        assertThat(comment.text()).isEqualTo("När öppnar ni?");
        assertThat(comment.writtenAt()).isEqualTo(Instant.ofEpochSecond(WRITTEN));
        assertThat(comment.versionAt()).isEqualTo(comment.writtenAt());
        assertThat(comment.seenAt()).isEqualTo(Deliveries.RECEIVED);
    }

    @Test
    void replyHasTheCommentAsParentAndThePostAsThread() {
        Observation.Written reply =
                written(
                        feed(
                                FROM
                                        + "\"item\":\"comment\",\"verb\":\"add\",\"post_id\":\"5501_77\","
                                        + "\"comment_id\":\"77_902\",\"parent_id\":\"77_901\",\"message\":\"ja\""));

        assertThat(reply.parent()).isEqualTo(new PlatformKey("77_901"));
        assertThat(reply.thread()).isEqualTo(new PlatformKey("5501_77"));
    }

    @Test
    void numericIdsAndOlderSenderFieldsAreUnderstood() {
        Observation.Written comment =
                written(
                        feed(
                                COMMENT
                                        + ",\"verb\":\"add\",\"message\":\"x\",\"sender_id\":880,\"sender_name\":\"Karin\""));

        assertThat(comment.author()).isEqualTo(new Author("880", "Karin"));
    }

    @Test
    void missingFromGivesAnUnknownAuthorAndLosesNothing() {
        Observation.Written comment =
                written(feed(COMMENT + ",\"verb\":\"add\",\"message\":\"x\""));

        assertThat(comment.author()).isEqualTo(Author.UNKNOWN);
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.text()).isEqualTo("x");
    }

    @Test
    void commentWithOnlyAPhotoIsKeptWithoutText() {
        Observation.Written comment =
                written(
                        feed(
                                FROM
                                        + COMMENT
                                        + ",\"verb\":\"add\",\"photo\":\"https://bild.example/1.jpg\""));

        assertThat(comment.text()).isNull();
        assertThat(comment.media())
                .extracting(Observation.MediaSeen::source)
                .containsExactly(URI.create("https://bild.example/1.jpg"));
    }

    @Test
    void filmInACommentIsAMedium() {
        Observation.Written comment =
                written(
                        feed(
                                FROM
                                        + COMMENT
                                        + ",\"verb\":\"add\",\"message\":\"se\",\"video\":\"https://bild.example/1.mp4\""));

        assertThat(comment.media())
                .extracting(Observation.MediaSeen::source)
                .containsExactly(URI.create("https://bild.example/1.mp4"));
    }

    @Test
    void addressThatIsNotOfTheWebIsNoMedium() {
        Observation.Written comment =
                written(
                        feed(
                                FROM
                                        + COMMENT
                                        + ",\"verb\":\"add\",\"photo\":\"file:///etc/passwd\""));

        assertThat(comment.media()).isEmpty();
    }

    @Test
    void editIsANewWordingFromWhenItWasEditedOfWhatWasWrittenThen() {
        Observation.Written edit =
                written(feed(FROM + COMMENT + ",\"verb\":\"edited\",\"message\":\"nytt\""));

        assertThat(edit.writtenAt()).isEqualTo(Instant.ofEpochSecond(WRITTEN));
        assertThat(edit.versionAt()).isEqualTo(Instant.ofEpochSecond(EVENT));
    }

    @Test
    void editWithItsOwnTimeKeepsIt() {
        Observation.Written edit =
                written(
                        feed(
                                FROM
                                        + COMMENT
                                        + ",\"verb\":\"edited\",\"message\":\"nytt\",\"edited_time\":"
                                        + (WRITTEN + 60)));

        assertThat(edit.versionAt()).isEqualTo(Instant.ofEpochSecond(WRITTEN + 60));
    }

    @Test
    void removalWithoutMessageOrTimeIsAWithdrawal() {
        ParsedDelivery reading =
                feed(
                        FROM
                                + "\"item\":\"comment\",\"verb\":\"remove\",\"post_id\":\"5501_77\",\"comment_id\":\"77_901\"");

        assertThat(reading.observations())
                .containsExactly(
                        new Observation.Withdrawn(
                                Deliveries.ACCOUNT,
                                new PlatformKey("77_901"),
                                new PlatformKey("5501_77"),
                                Instant.ofEpochSecond(EVENT),
                                new se.uppsikt.records.journal.OriginalId(41)));
    }

    @Test
    void hideAndUnhideTellWhatOthersSee() {
        assertThat(visibility("hide", Observation.VisibilitySeen.class)).isTrue();
        assertThat(
                        visibility(
                                "unhide",
                                Observation.VisibilitySeen.class,
                                Observation.StandsThere.class))
                .isFalse();
    }

    private static boolean visibility(String verb, Class<?>... told) {
        ParsedDelivery reading =
                feed(FROM + COMMENT + ",\"verb\":\"" + verb + "\",\"message\":\"x\"");
        assertThat(reading.observations()).hasExactlyElementsOfTypes(told);
        return ((Observation.VisibilitySeen) reading.observations().getFirst()).hidden();
    }

    @Test
    void commentThatIsHiddenFromTheStartIsKeptAndHidden() {
        ParsedDelivery reading =
                feed(FROM + COMMENT + ",\"verb\":\"add\",\"message\":\"x\",\"is_hidden\":true");

        assertThat(reading.observations())
                .hasExactlyElementsOfTypes(
                        Observation.Written.class,
                        Observation.StandsThere.class,
                        Observation.VisibilitySeen.class);
    }

    @Test
    void whatThePageItselfWritesIsDrawnUp() {
        Observation.Written own =
                written(
                        feed(
                                "\"from\":{\"id\":\"5501\",\"name\":\"Kommunen\"},"
                                        + COMMENT
                                        + ",\"verb\":\"add\",\"message\":\"svar\""));

        assertThat(own.direction()).isEqualTo(Direction.DRAWN_UP);
    }

    @Test
    void unknownVerbIsNotedAndStopsNothing() {
        ParsedDelivery reading = feed(FROM + COMMENT + ",\"verb\":\"pirouette\"");

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.notes()).containsExactly("comment/verb:pirouette");
        assertThat(reading.unread()).containsOnlyKeys(new MissingPrerequisite.Program());
    }

    @Test
    void commentWithoutIdIsNoted() {
        assertThat(feed("\"item\":\"comment\",\"verb\":\"add\",\"message\":\"x\"").notes())
                .isNotEmpty();
    }

    @Test
    void tenThousandCharactersEmojiRightToLeftAndZeroWidthAreKeptAsTheyAre() {
        String text = "😀 שלום \u202ex\u202c a\u200bb ".repeat(500) + "å".repeat(2_000);
        String json = GraphJson.JSON.writeValueAsString(text);

        assertThat(written(feed(FROM + COMMENT + ",\"verb\":\"add\",\"message\":" + json)).text())
                .isEqualTo(text);
    }

    @Test
    void nulAndHalfCharactersBecomeReplacementSigns() {
        Observation.Written comment =
                written(
                        feed(
                                FROM
                                        + COMMENT
                                        + ",\"verb\":\"add\",\"message\":\"a\\u0000b\\ud83dc\\ude00\\ud83d\\ude00\""));

        assertThat(comment.text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD😀");
    }

    @Test
    void scriptIsTextLikeAnyOther() {
        assertThat(
                        written(
                                        feed(
                                                FROM
                                                        + COMMENT
                                                        + ",\"verb\":\"add\",\"message\":\"<script>alert(1)</script>\""))
                                .text())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void nothingIsWrittenAfterItWasSeen() {
        assertThat(writtenAt(EVENT + 3_600)).isEqualTo(Deliveries.RECEIVED);
    }

    @Test
    void absurdTimesGiveWayToTheTimeOfTheEvent() {
        assertThat(writtenAt(32_503_680_000L)).isEqualTo(Instant.ofEpochSecond(EVENT));
        assertThat(writtenAt(-5)).isEqualTo(Instant.ofEpochSecond(EVENT));
        assertThat(writtenAt(1)).isEqualTo(Instant.ofEpochSecond(EVENT));
    }

    private static Instant writtenAt(long created) {
        return written(
                        feed(
                                FROM
                                        + "\"item\":\"comment\",\"verb\":\"add\",\"post_id\":\"5501_77\","
                                        + "\"comment_id\":\"77_901\",\"message\":\"x\",\"created_time\":"
                                        + created))
                .writtenAt();
    }
}
