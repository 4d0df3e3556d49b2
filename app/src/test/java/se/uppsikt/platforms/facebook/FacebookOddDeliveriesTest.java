package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.COMMENT;
import static se.uppsikt.platforms.facebook.Deliveries.EVENT;
import static se.uppsikt.platforms.facebook.Deliveries.IN;
import static se.uppsikt.platforms.facebook.Deliveries.RECEIVED;
import static se.uppsikt.platforms.facebook.Deliveries.change;
import static se.uppsikt.platforms.facebook.Deliveries.feed;
import static se.uppsikt.platforms.facebook.Deliveries.messaging;
import static se.uppsikt.platforms.facebook.Deliveries.read;
import static se.uppsikt.platforms.facebook.Deliveries.written;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Version;

/** Deliveries as others have met them on the wire: odd, and each of them somebody's words. */
class FacebookOddDeliveriesTest {
    @Test
    void aVisitorsPostThatIsToldAsUnpublishedIsKept() {
        Observation.Written post =
                written(
                        feed(
                                "\"from\":{\"id\":\"880\"},\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"5501_9\",\"published\":0,\"message\":\"Grusa gatan\""));

        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.direction()).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void aSharedLinkIsShownWithItsNameWhereverTheyStand() {
        assertThat(
                        message(
                                "{\"type\":\"fallback\",\"title\":\"Simhallen\",\"url\":\"https://a.example/\",\"payload\":null}"))
                .isEqualTo("Simhallen\nhttps://a.example/");
        assertThat(
                        message(
                                "{\"type\":\"fallback\",\"payload\":{\"title\":\"Simhallen\",\"url\":\"https://a.example/\"}}"))
                .isEqualTo("Simhallen\nhttps://a.example/");
    }

    @Test
    void aSharedLinkStandsBelowTheWords() {
        assertThat(
                        written(
                                        messaging(
                                                IN
                                                        + "\"message\":{\"mid\":\"m_1\",\"text\":\"Är det sant?\",\"attachments\":[{\"type\":\"fallback\",\"title\":\"Nyhet\",\"url\":\"https://b.example/n\"}]}"))
                                .text())
                .isEqualTo("Är det sant?\nNyhet\nhttps://b.example/n");
    }

    @Test
    void aLinkThatIsWrittenInTheWordsIsNotSaidTwice() {
        assertThat(
                        written(
                                        messaging(
                                                IN
                                                        + "\"message\":{\"mid\":\"m_1\",\"text\":\"Se https://b.example/n\",\"attachments\":[{\"type\":\"fallback\",\"url\":\"https://b.example/n\"}]}"))
                                .text())
                .isEqualTo("Se https://b.example/n");
    }

    @Test
    void aPlaceIsShown() {
        assertThat(
                        message(
                                "{\"type\":\"location\",\"title\":\"Här\",\"url\":\"https://k.example/\",\"payload\":{\"coordinates\":{\"lat\":59.5,\"long\":15.25}}}"))
                .isEqualTo("Här\n59.5, 15.25\nhttps://k.example/");
    }

    @Test
    void aDeletionIsOneHoweverTheFlagIsWritten() {
        assertThat(
                        messaging(IN + "\"message\":{\"mid\":\"m_1\",\"is_deleted\":\"true\"}")
                                .observations())
                .hasExactlyElementsOfTypes(Observation.Withdrawn.class);
    }

    @Test
    void whoeverWroteIsNamedAsFarAsIsTold() {
        assertThat(written(feed(COMMENT + "\"from\":null,\"message\":\"x\"")).author())
                .isEqualTo(Author.UNKNOWN);
        assertThat(
                        written(feed(COMMENT + "\"from\":{\"name\":\"Kim\"},\"message\":\"x\""))
                                .author())
                .isEqualTo(new Author(null, "Kim"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1795176005",
        "'\"created_time\":\"2026-11-20T11:58:00+0000\",', 1795175880",
        "'\"created_time\":1795175880,', 1795175880",
        "'\"created_time\":1795175880000,', 1795175880"
    })
    void theTimeIsReadInEveryFormAndOtherwiseThatOfTheEvent(String time, long at) {
        assertThat(written(feed(COMMENT + time + "\"message\":\"x\"")).writtenAt())
                .isEqualTo(Instant.ofEpochSecond(at));
    }

    @Test
    void milliSecondsOfAnEntryAreNoYearFarAway() {
        Observation.Written comment =
                written(
                        read(
                                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"time\":%d000,\"changes\":[{\"field\":\"feed\",\"value\":{%s\"message\":\"x\"}}]}]}"
                                        .formatted(EVENT, COMMENT)));

        assertThat(comment.writtenAt()).isEqualTo(Instant.ofEpochSecond(EVENT));
        assertThat(comment.writtenAt()).isBefore(RECEIVED);
    }

    @Test
    void numbersTooLargeForOthersAreExact() {
        assertThat(
                        written(
                                        feed(
                                                COMMENT
                                                        + "\"from\":{\"id\":9007199254740993},\"message\":\"x\""))
                                .author()
                                .platformId())
                .isEqualTo("9007199254740993");
    }

    @Test
    void ratingsAndMentionsWithoutWordsAreKept() {
        assertThat(
                        written(
                                        change(
                                                "ratings",
                                                "\"item\":\"rating\",\"verb\":\"add\",\"open_graph_story_id\":\"66\",\"reviewer_id\":\"880\",\"recommendation_type\":\"POSITIVE\""))
                                .kind())
                .isEqualTo(ContributionKind.REVIEW);
        assertThat(
                        written(
                                        change(
                                                "mention",
                                                "\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"77_8\",\"sender_id\":\"77\""))
                                .kind())
                .isEqualTo(ContributionKind.MENTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"sticker\",\"payload\":{\"sticker_id\":3}}",
                "{\"type\":\"image\",\"payload\":null}",
                "{\"type\":\"share\",\"payload\":{}}",
                "{\"type\":\"fallback\",\"payload\":null}",
                "{\"type\":\"template\",\"payload\":{}}",
                "{\"type\":\"hologram\"}",
                "{}"
            })
    void whatShowsNothingHasNoWordsThatNobodyWrote(String attachment) {
        assertThat(message(attachment)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POSITIVE, -, -",
                "negative, Surt kaffe, Surt kaffe",
                "NO_RECOMMENDATION, Hej, Hej"
            })
    void aRatingHoldsOnlyWhatWasWrittenAndBesideItWhetherItRecommends(
            String told, @Nullable String words, @Nullable String text) {
        assertThat(
                        written(
                                        change(
                                                "ratings",
                                                "\"item\":\"rating\",\"verb\":\"add\",\"open_graph_story_id\":\"66\",\"recommendation_type\":\"%s\"%s"
                                                        .formatted(
                                                                told,
                                                                words == null
                                                                        ? ""
                                                                        : ",\"review_text\":\""
                                                                                + words
                                                                                + "\"")))
                                .text())
                .isEqualTo(text);
        assertThat(
                        written(
                                        change(
                                                "ratings",
                                                "\"item\":\"rating\",\"verb\":\"edited\",\"open_graph_story_id\":\"66\",\"recommendation_type\":\"%s\""
                                                        .formatted(told)))
                                .genre())
                .isEqualTo(
                        switch (told) {
                            case "POSITIVE" -> Version.Genre.RECOMMENDS;
                            case "negative" -> Version.Genre.RECOMMENDS_NOT;
                            default -> null;
                        });
    }

    @Test
    void aPostThatOnlySharesALinkShowsWhereItLeads() {
        assertThat(
                        written(
                                        feed(
                                                "\"from\":{\"id\":\"880\"},\"item\":\"share\",\"verb\":\"add\",\"post_id\":\"5501_9\",\"link\":\"https://a.example/\""))
                                .text())
                .isEqualTo("https://a.example/");
    }

    @Test
    void whatIsToldAsAddedIsThereAtTheTimeOfTheEvent() {
        assertThat(feed(COMMENT + "\"message\":\"x\"").observations())
                .hasExactlyElementsOfTypes(
                        Observation.Written.class, Observation.StandsThere.class);
    }

    private static @Nullable String message(String attachment) {
        return written(
                        messaging(
                                IN
                                        + "\"message\":{\"mid\":\"m_1\",\"attachments\":[%s]}"
                                                .formatted(attachment)))
                .text();
    }
}
