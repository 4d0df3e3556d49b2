package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.Deliveries.read;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Observation;

/** Whole deliveries: any bytes give a reading, never an exception. */
class FacebookDeliveryTest {
    private static final String SOUND =
            """
            {"object":"page","entry":[
              {"id":"5501","time":1795176005,"changes":[
                {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"77_1","post_id":"5501_77","message":"a"}},
                {"field":"parking"},
                {"field":"feed","value":{"item":"comment","verb":"remove","comment_id":"77_2","post_id":"5501_77"}}]},
              {"id":5501,"time":1795176005000,"messaging":[
                {"sender":{"id":"880"},"recipient":{"id":"5501"},"timestamp":1795176004000,"message":{"mid":"m_1","text":"b"}}],
               "standby":[
                {"sender":{"id":"881"},"recipient":{"id":"5501"},"timestamp":1795176004000,"message":{"mid":"m_2","text":"c"}}]}]}
            """;

    @Test
    void oneDeliveryMayHoldManyEntriesOfDifferentSorts() {
        assertThat(read(SOUND).observations())
                .filteredOn(each -> !(each instanceof Observation.StandsThere))
                .hasSize(4);
    }

    /** The platform's clock has whole seconds; the order of the delivery says what came last. */
    @Test
    void whatIsToldLaterInADeliveryIsHeardLater() {
        assertThat(read(SOUND).observations())
                .filteredOn(Observation.Written.class::isInstance)
                .extracting(each -> ((Observation.Written) each).seenAt())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(at -> at.isBefore(Deliveries.RECEIVED.plusMillis(1)));
    }

    @Test
    void everyPrefixOfADeliveryGivesAReading() {
        byte[] whole = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(read(java.util.Arrays.copyOf(whole, length)).unread()).isNotEmpty();
        }
    }

    @Test
    void damagedDeliveriesGiveAReadingWhateverTheDamage() {
        Random random = new Random(20_261_122);
        byte[] whole = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hej",
                "null",
                "[]",
                "17",
                "{}",
                "{\"object\":\"page\"}",
                "{\"object\":\"page\",\"entry\":{}}",
                "{\"object\":\"instagram\",\"entry\":[]}",
                "{\"entry\":[{\"id\":\"5501\"}]}",
                "<html>fel</html>"
            })
    void whatIsNoPageDeliveryIsSetAsideWithAReason(String body) {
        ParsedDelivery reading = read(body);

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.unread()).containsOnlyKeys(new MissingPrerequisite.Program());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"changes\":[null,1,\"x\",[],{}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"changes\":[{\"field\":\"feed\",\"value\":[]}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":{},\"verb\":[]}}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"messaging\":[null,{\"message\":7},{\"message\":{}}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"time\":\"snart\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"77_1\",\"created_time\":{},\"from\":\"Karin\",\"message\":[\"x\"]}}]}]}"
            })
    void wrongTypesInsideADeliveryNeverStopIt(String body) {
        assertThat(read(body).unread()).doesNotContainKey(new MissingPrerequisite.Page("5501"));
    }

    @Test
    void deliveryForAPageThatIsNotConnectedCanBeTriedAgain() {
        ParsedDelivery reading =
                read(
                        """
                        {"object":"page","entry":[{"id":"9999","time":1,"changes":[]},
                          {"id":"5501","time":1795176005,"changes":[{"field":"feed","value":
                            {"item":"comment","verb":"add","comment_id":"77_1","post_id":"5501_77","message":"a"}}]}]}
                        """);

        assertThat(reading.observations())
                .hasExactlyElementsOfTypes(
                        Observation.Written.class, Observation.StandsThere.class);
        assertThat(reading.unread()).containsOnlyKeys(new MissingPrerequisite.Page("9999"));
    }

    @Test
    void deliveryWithoutValuesMakesUsAskThePlatform() {
        ParsedDelivery reading =
                read(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"5501\",\"time\":1,\"changed_fields\":[\"feed\"]}]}");

        assertThat(reading.toPoll()).containsExactly(Deliveries.ACCOUNT);
    }

    @Test
    void thousandLevelsOfNestingAreNoDelivery() {
        assertThat(read("{\"object\":" + "[".repeat(100_000)).unread()).isNotEmpty();
    }

    @Test
    void idTooLongToBeOneIsNoted() {
        ParsedDelivery reading =
                Deliveries.feed(
                        "\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\""
                                + "9".repeat(5_000)
                                + "\"");

        assertThat(reading.observations()).isEmpty();
        assertThat(reading.notes()).hasSize(1);
    }
}
