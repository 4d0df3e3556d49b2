package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.instagram.Told.ACCOUNT;
import static se.uppsikt.platforms.instagram.Told.ID;
import static se.uppsikt.platforms.instagram.Told.IN;
import static se.uppsikt.platforms.instagram.Told.messaging;
import static se.uppsikt.platforms.instagram.Told.written;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Observation.Withdrawn;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version.Genre;

/** X2: messages, answers to stories, and what is taken back. */
class InstagramMessagesTest {
    @Test
    void messageIsKeptInTheConversationAndItsWriterAskedFor() {
        ParsedDelivery reading = messaging(IN + "\"message\":{\"mid\":\"m_1\",\"text\":\"Hej\"}");
        Written message = written(reading);

        assertThat(message.kind()).isEqualTo(ContributionKind.DIRECT_MESSAGE);
        assertThat(message.thread()).isEqualTo(new PlatformKey("880"));
        assertThat(message.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(message.writtenAt()).isEqualTo(Instant.ofEpochMilli(1_795_176_001_123L));
        assertThat(reading.toAskFor())
                .containsExactly(
                        new ParsedDelivery.Asked(
                                ACCOUNT, new PlatformKey("m_1"), new PlatformKey("880")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-11-20T12:00:01+0000\"", "\"1795176001\"", "1795176001000"})
    void timeMayBeATextOrANumber(String time) {
        Written message =
                written(
                        messaging(
                                "\"sender\":{\"id\":\"880\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%s,\"message\":{\"mid\":\"m\",\"text\":\"x\"}"
                                        .formatted(ID, time)));

        assertThat(message.writtenAt()).isEqualTo(Instant.ofEpochSecond(1_795_176_001L));
    }

    @Test
    void entryThatIsNotNamedByTheAccountIsOfWhoeverTheMessageIsTo() {
        ParsedDelivery reading =
                Told.read(
                        "{\"object\":\"instagram\",\"entry\":[{\"id\":\"annat-id-123\",\"time\":\"2026-11-20T12:00:05+0000\",\"standby\":[{"
                                + IN
                                + "\"message\":{\"mid\":\"m\",\"text\":\"Hej\"}}]}]}");

        assertThat(written(reading).account()).isEqualTo(ACCOUNT);
    }

    @Test
    void answerToAStoryIsCalledThat() {
        Written message =
                written(
                        messaging(
                                IN
                                        + "\"message\":{\"mid\":\"m\",\"text\":\"Fint!\",\"reply_to\":{\"story\":{\"id\":\"18\",\"url\":\"https://cdn.example/s\"}}}"));

        assertThat(message.genre()).isEqualTo(Genre.STORY_REPLY);
        assertThat(message.text()).isEqualTo("Fint!");
    }

    /** The address of its picture passes, and is nobody's words. */
    @ParameterizedTest
    @ValueSource(strings = {"story_mention", "share", "ig_reel", "image"})
    void pictureOfWhatIsSharedIsFetchedAndItsAddressIsNoText(String type) {
        Written message =
                written(
                        messaging(
                                IN
                                        + "\"message\":{\"mid\":\"m\",\"attachments\":[{\"type\":\"%s\",\"payload\":{\"url\":\"https://cdn.example/b.jpg\"}}]}"
                                                .formatted(type)));

        assertThat(message.text()).isNull();
        assertThat(message.media())
                .extracting(MediaSeen::source)
                .containsExactly(URI.create("https://cdn.example/b.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "1"})
    void messageThatIsTakenBackIsWithdrawnByItsAuthorHoweverItIsWritten(String flag) {
        ParsedDelivery reading =
                messaging(IN + "\"message\":{\"mid\":\"m_1\",\"is_deleted\":%s}".formatted(flag));

        Withdrawn gone = (Withdrawn) reading.observations().getFirst();
        assertThat(gone.key()).isEqualTo(new PlatformKey("m_1"));
        assertThat(gone.by()).isEqualTo(Withdrawer.AUTHOR);
    }

    @Test
    void changedMessageHasTheNewWords() {
        Written changed =
                written(
                        messaging(
                                IN
                                        + "\"message_edit\":{\"mid\":\"m_1\",\"text\":\"Rättat\",\"num_edit\":1}"));

        assertThat(changed.key()).isEqualTo(new PlatformKey("m_1"));
        assertThat(changed.text()).isEqualTo("Rättat");
    }

    @Test
    void whatTheAccountHasSaidItselfIsItsOwnWithTheProgramThatSentIt() {
        ParsedDelivery reading =
                messaging(
                        "\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"880\"},\"timestamp\":1795176001123,\"message\":{\"mid\":\"m\",\"text\":\"Svar\",\"is_echo\":true,\"app_id\":900100}"
                                .formatted(ID));

        assertThat(written(reading).direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(written(reading).thread()).isEqualTo(new PlatformKey("880"));
        assertThat(reading.echoes())
                .extracting(ParsedDelivery.Echo::program)
                .containsExactly("900100");
    }
}
