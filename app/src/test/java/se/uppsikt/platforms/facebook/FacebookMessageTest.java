package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.WRITTEN;
import static se.uppsikt.platforms.facebook.Deliveries.messaging;
import static se.uppsikt.platforms.facebook.Deliveries.written;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;

/** Messages as page webhooks show them. */
class FacebookMessageTest {
    private static final PlatformKey PERSON = new PlatformKey("880");
    private static final String IN =
            "\"sender\":{\"id\":880},\"recipient\":{\"id\":\"5501\"},\"timestamp\":"
                    + WRITTEN
                    + "123,";
    private static final String OUT =
            "\"sender\":{\"id\":\"5501\"},\"recipient\":{\"id\":\"880\"},\"timestamp\":"
                    + WRITTEN
                    + "123,";

    @Test
    void messageBelongsToTheConversationWithThePersonAndItsTimeIsInMilliseconds() {
        Observation.Written message =
                written(messaging(IN + "\"message\":{\"mid\":\"m_1\",\"text\":\"hej\"}"));

        assertThat(message.kind()).isEqualTo(ContributionKind.DIRECT_MESSAGE);
        assertThat(message.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(message.thread()).isEqualTo(PERSON);
        assertThat(message.author().platformId()).isEqualTo("880");
        assertThat(message.writtenAt()).isEqualTo(Instant.ofEpochMilli(WRITTEN * 1000 + 123));
    }

    @Test
    void echoOfOurOwnAnswerIsDrawnUpInTheSameConversation() {
        ParsedDelivery reading =
                messaging(
                        OUT
                                + "\"message\":{\"mid\":\"m_2\",\"text\":\"svar\",\"is_echo\":true,\"app_id\":4}");
        Observation.Written echo = written(reading);

        assertThat(reading.echoes())
                .containsExactly(
                        new ParsedDelivery.Echo(Deliveries.ACCOUNT, new PlatformKey("m_2"), "4"));
        assertThat(echo.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(echo.thread()).isEqualTo(PERSON);
        assertThat(echo.author().platformId()).isEqualTo("5501");
    }

    @Test
    void anEchoThatNamesNoProgramWasWrittenByAPerson() {
        assertThat(
                        messaging(
                                        OUT
                                                + "\"message\":{\"mid\":\"m_2\",\"text\":\"svar\",\"is_echo\":true}")
                                .echoes())
                .containsExactly(
                        new ParsedDelivery.Echo(Deliveries.ACCOUNT, new PlatformKey("m_2"), null));
    }

    @Test
    void picturesFilmsSoundAndFilesAreMedia() {
        Observation.Written message =
                written(
                        messaging(
                                IN
                                        + """
                                        "message":{"mid":"m_3","attachments":[
                                          {"type":"image","payload":{"url":"https://bild.example/1.jpg"}},
                                          {"type":"audio","payload":{"url":"https://bild.example/2.ogg"}},
                                          {"type":"file","payload":{"url":"https://bild.example/3.pdf","title":"beslut.pdf"}},
                                          {"type":"sticker","payload":{"url":"https://bild.example/4.png","sticker_id":3}},
                                          {"type":"template","payload":{}}]}
                                        """));

        assertThat(message.text()).isNull();
        assertThat(message.media())
                .extracting(Observation.MediaSeen::source)
                .containsExactly(
                        URI.create("https://bild.example/1.jpg"),
                        URI.create("https://bild.example/2.ogg"),
                        URI.create("https://bild.example/3.pdf"),
                        URI.create("https://bild.example/4.png"));
        assertThat(message.media().get(2).originalName()).isEqualTo("beslut.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sticker_id\":5,\"attachments\":[{\"type\":\"image\",\"payload\":{\"sticker_id\":5}}] | STICKER",
                "\"attachments\":[{\"type\":\"sticker\",\"payload\":{\"sticker_id\":5}}] | STICKER",
                "\"attachments\":[{\"type\":\"image\",\"payload\":{\"sticker_id\":369239263222822}}] | LIKE",
                "\"attachments\":[{\"type\":\"audio\",\"payload\":{}}] | VOICE",
                "\"attachments\":[{\"type\":\"file\",\"payload\":{}}] | FILE",
                "\"attachments\":[{\"type\":\"location\",\"payload\":{}}] | PLACE",
                "\"attachments\":[{\"type\":\"fallback\",\"payload\":null}] | LINK",
                "\"text\":\"se x.se\",\"attachments\":[{\"type\":\"fallback\"}] | ",
                "\"attachments\":[{\"type\":\"share\",\"payload\":{}}] | POST",
                "\"attachments\":[{\"type\":\"story_mention\",\"payload\":{}}] | STORY",
                "\"text\":\"fin\",\"reply_to\":{\"story\":{\"id\":\"1\"}} | STORY_REPLY",
                "\"is_unsupported\":true | UNSUPPORTED",
                "\"attachments\":[{\"type\":\"image\",\"payload\":{}}] | ",
                "\"text\":\"hej\" | "
            })
    void whatSortOfThingItIsStandsBesideTheWords(String said, Version.@Nullable Genre genre) {
        assertThat(written(messaging(IN + "\"message\":{\"mid\":\"m_3\"," + said + "}")).genre())
                .isEqualTo(genre);
    }

    @Test
    void sharedAddressIsTheTextWhenThereIsNoOther() {
        Observation.Written message =
                written(
                        messaging(
                                IN
                                        + "\"message\":{\"mid\":\"m_4\",\"attachments\":[{\"type\":\"fallback\",\"payload\":{\"url\":\"https://annan.example/\",\"title\":\"t\"}}]}"));

        assertThat(message.text()).isEqualTo("t\nhttps://annan.example/");
        assertThat(message.media()).isEmpty();
    }

    @Test
    void unsentMessageIsWithdrawnAndNotErased() {
        ParsedDelivery reading =
                messaging(IN + "\"message\":{\"mid\":\"m_1\",\"is_deleted\":true}");

        assertThat(reading.observations()).hasExactlyElementsOfTypes(Observation.Withdrawn.class);
    }

    @Test
    void messageThatThePlatformCannotShowIsStillOnRecord() {
        Observation.Written message =
                written(messaging(IN + "\"message\":{\"mid\":\"m_5\",\"is_unsupported\":true}"));

        assertThat(message.text()).isNull();
        assertThat(message.media()).isEmpty();
    }

    @Test
    void answerToAMessageNamesIt() {
        Observation.Written message =
                written(
                        messaging(
                                IN
                                        + "\"message\":{\"mid\":\"m_6\",\"text\":\"ja\",\"reply_to\":{\"mid\":\"m_2\"}}"));

        assertThat(message.parent()).isEqualTo(new PlatformKey("m_2"));
    }

    @Test
    void editedMessageIsANewWordingOfTheSame() {
        Observation.Written edit =
                written(
                        messaging(
                                IN
                                        + "\"message_edit\":{\"mid\":\"m_1\",\"text\":\"rättat\",\"num_edit\":1}"));

        assertThat(edit.key()).isEqualTo(new PlatformKey("m_1"));
        assertThat(edit.text()).isEqualTo("rättat");
    }

    @Test
    void pressedButtonIsAMessage() {
        assertThat(
                        written(
                                        messaging(
                                                IN
                                                        + "\"postback\":{\"mid\":\"m_7\",\"title\":\"Öppettider\",\"payload\":\"P\"}"))
                                .text())
                .isEqualTo("Öppettider");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"read\":{\"watermark\":1}",
                "\"delivery\":{\"mids\":[\"m_1\"]}",
                "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\"}",
                "\"referral\":{}",
                "\"pass_thread_control\":{\"new_owner_app_id\":\"1\"}"
            })
    void whatIsNoContributionPassesByInSilence(String event) {
        ParsedDelivery reading = messaging(IN + event);

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void unknownEventOrMissingIdIsNoted() {
        assertThat(messaging(IN + "\"telepathy\":{}").notes()).hasSize(1);
        assertThat(messaging(IN + "\"message\":{\"text\":\"x\"}").notes()).hasSize(1);
    }
}
