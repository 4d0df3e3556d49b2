package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.instagram.Told.ACCOUNT;
import static se.uppsikt.platforms.instagram.Told.COMMENT;
import static se.uppsikt.platforms.instagram.Told.EVENT;
import static se.uppsikt.platforms.instagram.Told.ID;
import static se.uppsikt.platforms.instagram.Told.written;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;

/** X2: a comment is somebody's words, whichever form the platform tells it in. */
class CommentsAreToldInManyFormsTest {
    private static final PlatformKey KEY = new PlatformKey("18000000000000011");
    private static final PlatformKey POST = new PlatformKey("18000000000000001");

    @Test
    void commentIsKeptUnderItsPostWithWhoeverWroteIt() {
        Written comment = written(Told.comment(COMMENT + ",\"text\":\"När öppnar badet?\""));

        assertThat(comment.account()).isEqualTo(ACCOUNT);
        assertThat(comment.key()).isEqualTo(KEY);
        assertThat(comment.kind()).isEqualTo(ContributionKind.COMMENT);
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.author()).isEqualTo(new Author("880", "kim.a"));
        assertThat(comment.thread()).isEqualTo(POST);
        assertThat(comment.parent()).isEqualTo(POST);
        assertThat(comment.text()).isEqualTo("När öppnar badet?");
        assertThat(comment.writtenAt()).isEqualTo(Instant.ofEpochSecond(EVENT));
    }

    @Test
    void replyStandsUnderTheCommentAtTheTop() {
        Written reply =
                written(
                        Told.comment(
                                COMMENT + ",\"parent_id\":\"18000000000000007\",\"text\":\"x\""));

        assertThat(reply.parent()).isEqualTo(new PlatformKey("18000000000000007"));
        assertThat(reply.thread()).isEqualTo(POST);
    }

    /** A list where an object is meant, an object where a list is, and a change in the entry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"@\",\"time\":1795176005,\"changes\":[{\"field\":\"comments\",\"value\":#}]}]}",
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"@\",\"time\":1795176005,\"changes\":{\"field\":\"comments\",\"value\":#}}]}",
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"@\",\"time\":\"1795176005\",\"field\":\"comments\",\"value\":#}]}",
                "[{\"object\":\"instagram\",\"entry\":[{\"id\":\"@\",\"time\":\"2026-11-20T12:00:05+0000\",\"field\":\"comments\",\"value\":#}]}]",
                "{\"object\":\"instagram\",\"entry\":{\"id\":@,\"time\":1795176005000,\"changes\":[{\"value\":#,\"field\":\"comments\"}]}}",
                "{\"entry\":[{\"id\":\"@\",\"time\":1795176005,\"changes\":[{\"field\":\"live_comments\",\"value\":#}]}]}"
            })
    void commentIsTheSameInEveryForm(String form) {
        String value = "{" + COMMENT + ",\"text\":\"Hej\"}";

        ParsedDelivery reading = Told.read(form.replace("#", value).replace("@", ID));

        assertThat(reading.unread()).isEmpty();
        assertThat(written(reading).key()).isEqualTo(KEY);
        assertThat(written(reading).text()).isEqualTo("Hej");
        assertThat(written(reading).writtenAt()).isEqualTo(Instant.ofEpochSecond(EVENT));
    }

    @Test
    void commentMayBeNamedByAnotherField() {
        assertThat(written(Told.comment("\"comment_id\":18000000000000012,\"text\":\"Hej\"")).key())
                .isEqualTo(new PlatformKey("18000000000000012"));
    }

    @Test
    void commentOnAnAdvertisementStandsUnderThePostThatIsAdvertised() {
        Written comment =
                written(
                        Told.comment(
                                "\"comment_id\":\"18000000000000012\",\"text\":\"Hej\",\"media\":{\"id\":\"18000000000000090\",\"ad_id\":\"1\",\"ad_title\":\"Bad\",\"original_media_id\":\"18000000000000001\",\"media_product_type\":\"AD\"}"));

        assertThat(comment.thread()).isEqualTo(POST);
    }

    @Test
    void whatIsWrittenWithTheAccountsOwnNumberIsItsOwn() {
        assertThat(
                        written(
                                        Told.comment(
                                                "\"id\":\"1\",\"text\":\"Hej\",\"from\":{\"id\":\"%s\",\"username\":\"kommunen\"}"
                                                        .formatted(ID)))
                                .direction())
                .isEqualTo(Direction.DRAWN_UP);
        Written scoped =
                written(
                        Told.comment(
                                "\"id\":\"1\",\"text\":\"Hej\",\"from\":{\"id\":\"56\",\"self_ig_scoped_id\":\"56\"}"));
        assertThat(scoped.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(scoped.author().platformId()).isEqualTo(ID);
    }

    @Test
    void commentOfSomebodyWhoIsNotToldIsAStrangersAndKept() {
        Written comment = written(Told.comment("\"id\":\"1\",\"text\":\"Hej\",\"from\":null"));

        assertThat(comment.author()).isEqualTo(Author.UNKNOWN);
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.thread()).isEqualTo(comment.key());
    }

    @Test
    void commentWithoutWordsIsAskedFor() {
        assertThat(Told.comment(COMMENT).toAskFor())
                .containsExactly(new ParsedDelivery.Asked(ACCOUNT, KEY, POST));
    }

    @Test
    void mentionIsAskedForAndNeverTakenForACommentOnAnOwnPost() {
        ParsedDelivery below = Told.change("mentions", "\"media_id\":\"71\",\"comment_id\":\"72\"");
        ParsedDelivery inAPost = Told.change("mentions", "\"media_id\":\"71\"");

        assertThat(below.observations()).isEmpty();
        assertThat(below.toAskFor())
                .extracting(asked -> Mentions.named(asked.key()).value())
                .containsExactly("72");
        assertThat(inAPost.toAskFor())
                .extracting(asked -> Mentions.named(asked.key()).value())
                .containsExactly("71");
        assertThat(below.toAskFor()).allMatch(asked -> Mentions.isOne(asked.key()));
    }
}
