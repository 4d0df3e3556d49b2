package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.instagram.Told.COMMENT;
import static se.uppsikt.platforms.instagram.Told.ID;
import static se.uppsikt.platforms.instagram.Told.IN;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;

/** X2: any bytes give a reading; what is not understood is told and nothing is lost for it. */
class OddInstagramDeliveriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "<html><body>Fel</body></html>",
                "{\"object\":\"instagram\"}",
                "{\"object\":\"instagram\",\"entry\":7}",
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"178",
                "[{\"object\":\"instagram\",\"entry\":[]},5]"
            })
    void whatHasAnotherFormIsSetAsideWithTheReason(String body) {
        ParsedDelivery reading = Told.read(body);

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.unread()).hasSize(1);
        assertThat(reading.unread().values()).allMatch(reason -> reason.endsWith("."));
    }

    @Test
    void whatIsOfAPageOnFacebookIsNotReadHere() {
        assertThat(Told.read("{\"object\":\"page\",\"entry\":[]}").unread().values())
                .containsExactly("Leveransen gäller något annat än ett Instagramkonto.");
    }

    @Test
    void anotherAccountWaitsUntilItIsConnected() {
        ParsedDelivery reading =
                Told.read(
                        "{\"object\":\"instagram\",\"entry\":[{\"id\":17841999999999999,\"time\":1,\"changes\":[]}]}");

        assertThat(reading.unread())
                .containsEntry(
                        new MissingPrerequisite.Page("17841999999999999"),
                        "Leveransen gäller ett Instagramkonto som inte är anslutet.");
    }

    @Test
    void theTestButtonOfTheDashboardIsNobodysWords() {
        ParsedDelivery comment =
                Told.read(
                        "{\"entry\":[{\"changes\":[{\"field\":\"comments\",\"value\":{\"id\":\"17\",\"text\":\"This is an example.\"}}],\"id\":\"0\",\"time\":1519399307}],\"object\":\"instagram\"}");
        ParsedDelivery message =
                Told.read(
                        "{\"entry\":[{\"time\":1661141837537,\"id\":\"0\",\"messaging\":[{\"sender\":{\"id\":\"1\"},\"recipient\":{\"id\":\"2\"},\"timestamp\":\"1527459824\",\"message\":{\"mid\":\"m\",\"text\":\"t\"}}]}]}");

        assertThat(Stream.of(comment, message))
                .allMatch(reading -> reading.observations().isEmpty())
                .allMatch(reading -> reading.unread().isEmpty());
    }

    @Test
    void unknownFieldsAndPartsAreNotedAndTheRestIsRead() {
        ParsedDelivery reading =
                Told.entry(
                        "\"hop_context\":[],\"changes\":[{\"field\":\"comment_poll\",\"value\":{}},{\"field\":\"comments\",\"value\":{"
                                + COMMENT
                                + ",\"text\":\"Hej\",\"new_thing\":{\"a\":1}}}]");

        assertThat(reading.observations()).hasSize(1);
        assertThat(reading.notes()).containsExactly("entry/hop_context", "field:comment_poll");
    }

    @Test
    void figuresHeartsAndSeenMessagesAreKnownToHoldNobodysWords() {
        for (ParsedDelivery reading :
                new ParsedDelivery[] {
                    Told.change("story_insights", "\"media_id\":\"1\",\"impressions\":444"),
                    Told.messaging(IN + "\"reaction\":{\"mid\":\"m\",\"emoji\":\"x\"}"),
                    Told.messaging(IN + "\"read\":{\"mid\":\"m\"}")
                }) {
            assertThat(reading.observations()).isEmpty();
            assertThat(reading.notes()).isEmpty();
            assertThat(reading.unread()).isEmpty();
        }
    }

    static Stream<String> cut() {
        String whole =
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"%s\",\"time\":1795176005,\"changes\":[{\"field\":\"comments\",\"value\":{%s,\"text\":\"H\\u00e5\"}}],\"messaging\":[{%s\"message\":{\"mid\":\"m\",\"attachments\":[null,7,{\"payload\":[]}],\"reply_to\":\"x\"}}]}]}"
                        .formatted(ID, COMMENT, IN);
        return Stream.iterate(0, at -> at < whole.length(), at -> at + 7)
                .map(at -> whole.substring(0, at));
    }

    @ParameterizedTest
    @MethodSource("cut")
    void whatIsCutAnywhereGivesAReading(String body) {
        assertThat(Told.read(body.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"changes\":[{\"field\":\"comments\",\"value\":[1]}]",
                "\"changes\":[{\"field\":\"comments\",\"value\":{\"id\":{}}}]",
                "\"changes\":[{\"field\":\"mentions\",\"value\":{}}]",
                "\"changes\":[7,null,\"x\"],\"messaging\":[null]",
                "\"changes\":null,\"messaging\":[{\"message\":{\"mid\":null}}]"
            })
    void valuesOfTheWrongKindDoNoHarm(String held) {
        assertThat(Told.entry(held).observations()).isEmpty();
    }
}
