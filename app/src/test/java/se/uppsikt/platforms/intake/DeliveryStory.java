package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.platforms.PlatformStory;

/** Deliveries that have come in at the door, whatever they hold. */
abstract class DeliveryStory extends PlatformStory {
    @Autowired Deliveries intake;

    void deliver(String body) {
        assertThat(
                        intake.receive(
                                        "facebook/webhook",
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8))
                                .join())
                .isEqualTo(Deliveries.Receipt.DURABLE);
    }
}
