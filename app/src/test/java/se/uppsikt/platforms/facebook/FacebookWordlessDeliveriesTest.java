package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.COMMENT;
import static se.uppsikt.platforms.facebook.Deliveries.EVENT;
import static se.uppsikt.platforms.facebook.Deliveries.IN;
import static se.uppsikt.platforms.facebook.Deliveries.change;
import static se.uppsikt.platforms.facebook.Deliveries.feed;
import static se.uppsikt.platforms.facebook.Deliveries.messaging;
import static se.uppsikt.platforms.facebook.Deliveries.read;
import static se.uppsikt.platforms.facebook.Deliveries.written;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.ParsedDelivery.Restriction;
import se.uppsikt.records.PlatformKey;

/** Deliveries that hold no words to read: asked for, told of, set aside, or known to be nothing. */
class FacebookWordlessDeliveriesTest {
    @Test
    void anEditThatShowsNothingIsAskedFor() {
        ParsedDelivery reading =
                feed(COMMENT.replace("add", "edited") + "\"from\":{\"id\":\"880\"}");

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.toAskFor())
                .containsExactly(
                        new ParsedDelivery.Asked(
                                Deliveries.ACCOUNT,
                                new PlatformKey("7_1"),
                                new PlatformKey("5501_7")));
    }

    @ParameterizedTest
    @CsvSource({"block, BLOCKED", "warning, WARNED", "unblock, LIFTED"})
    void whatThePlatformDoesToThePageItselfIsRead(String action, Restriction.Kind kind) {
        ParsedDelivery reading =
                messaging(
                        "\"recipient\":{\"id\":\"5501\"},\"timestamp\":1795175880123,\"policy_enforcement\":{\"action\":\"%s\",\"reason\":\"Skräppost\"}"
                                .formatted(action));

        assertThat(reading.unread()).isEmpty();
        assertThat(reading.restrictions())
                .containsExactly(
                        new Restriction(
                                Deliveries.ACCOUNT,
                                kind,
                                "Skräppost",
                                Instant.ofEpochMilli(1795175880123L)));
    }

    @Test
    void anUnknownDeedAgainstThePageIsNoted() {
        assertThat(messaging(IN + "\"policy_enforcement\":{\"action\":\"banish\"}").notes())
                .containsExactly("policy_enforcement/action:banish");
    }

    @Test
    void theTestButtonsMessageIsReadAndItsPageThatIsNoPageTroublesNobody() {
        assertThat(
                        written(
                                        change(
                                                "messages",
                                                "\"sender\":{\"id\":\"1\"},\"recipient\":{\"id\":\"5501\"},\"timestamp\":\"1795175880\",\"message\":{\"mid\":\"m_t\",\"text\":\"prov\"}"))
                                .text())
                .isEqualTo("prov");
        ParsedDelivery button =
                read(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"0\",\"time\":%d,\"changes\":[{\"field\":\"feed\",\"value\":{%s\"message\":\"x\"}}]}]}"
                                .formatted(EVENT, COMMENT));
        assertThat(button.observations()).isEmpty();
        assertThat(button.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account_linking", "read", "reaction", "referral", "app_roles"})
    void whatIsKnownToBeNobodysWordsIsNoNoiseAmongTheUnread(String event) {
        ParsedDelivery reading = messaging(IN + "\"" + event + "\":{}");
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.observations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messaging_feedback", "message_context", "new_in_2027"})
    void whatMayBeSomebodysWordsIsSetAsideWhereItIsNotRead(String event) {
        ParsedDelivery alone = messaging(IN + "\"" + event + "\":{\"x\":\"Dåligt bemötande\"}");
        assertThat(alone.notes()).containsExactly("messaging/" + event);
        assertThat(alone.unread().values())
                .singleElement()
                .asString()
                .contains(event)
                .doesNotContain("Dåligt");
        assertThat(messaging(IN + "\"read\":{},\"" + event + "\":{}").unread()).isNotEmpty();
        assertThat(change(event, "\"x\":1").notes()).containsExactly("field:" + event);
        assertThat(
                        read("{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"%s\":[]}]}"
                                        .formatted(event))
                                .notes())
                .containsExactly("entry/" + event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_reads", "videos", "phone", "messaging_handovers"})
    void fieldsOfThePageThatHoldNobodysWordsAreNoNoise(String field) {
        assertThat(change(field, "\"x\":1").unread()).isEmpty();
    }
}
