package se.uppsikt.platforms.intake;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.records.Contribution;

/** What comes on the wire, and what becomes of it in the inbox. */
abstract class OddDeliveryStory extends PlatformStory {
    @Autowired Deliveries intake;
    @Autowired JdbcClient database;
    final Instant now = InstantSource.system().instant().minusSeconds(300);
    final long second = now.getEpochSecond();
    final String number = Long.toString(ThreadLocalRandom.current().nextLong(1L << 60));

    void change(String field, long at, String value) {
        entry(at, "\"changes\":[{\"field\":\"%s\",\"value\":{%s}}]".formatted(field, value));
    }

    void entry(long at, String events) {
        String body =
                "{\"object\":\"page\",\"n\":\"%s\",\"entry\":[{\"id\":\"%s\",\"time\":%d,%s}]}"
                        .formatted(UUID.randomUUID(), PAGE.id(), at, events);
        intake.receive(
                        "facebook/webhook",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8))
                .join();
    }

    void settled() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                database.sql(
                                                        "select count(*) from records.waiting where problem is null")
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    boolean waits(Contribution c) {
        return database.sql(
                                "select count(*) from inbox.item where contribution = ? and state = 'WAITING'")
                        .param(c.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
