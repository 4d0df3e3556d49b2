package se.uppsikt.platforms.facebook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Observation;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** Deliveries as Facebook makes them, for a page with the id 5501. */
final class Deliveries {
    static final String PAGE = "5501";
    static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));
    static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:10Z");

    /** 2026-11-20 12:00:05 UTC: when the platform says that the event took place. */
    static final long EVENT = 1_795_176_005L;

    /** 2026-11-20 11:58:00 UTC: when the person wrote. */
    static final long WRITTEN = 1_795_175_880L;

    /** A comment under a post, and what is said of it after this. */
    static final String COMMENT =
            "\"item\":\"comment\",\"verb\":\"add\",\"post_id\":\"5501_7\",\"parent_id\":\"5501_7\",\"comment_id\":\"7_1\",";

    /** A message to the page, and what is said of it after this. */
    static final String IN =
            "\"sender\":{\"id\":\"880\"},\"recipient\":{\"id\":\"5501\"},\"timestamp\":1795175880123,";

    private Deliveries() {}

    static ParsedDelivery read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedDelivery read(byte[] body) {
        Original original = new Original(Facebook.WEBHOOK, "application/json", body, RECEIVED);
        return FacebookWebhook.read(
                new StoredOriginal(new OriginalId(41), original, Sha256.of(body)),
                Map.of(PAGE, ACCOUNT));
    }

    /** A change of the feed with this value, such as {@code "item":"comment","verb":"add"}. */
    static ParsedDelivery feed(String value) {
        return change("feed", value);
    }

    static ParsedDelivery change(String field, String value) {
        return read(
                """
                {"object":"page","entry":[{"id":"%s","time":%d,
                  "changes":[{"field":"%s","value":{%s}}]}]}
                """
                        .formatted(PAGE, EVENT, field, value));
    }

    static ParsedDelivery messaging(String event) {
        return read(
                """
                {"object":"page","entry":[{"id":"%s","time":%d000,"messaging":[{%s}]}]}
                """
                        .formatted(PAGE, EVENT, event));
    }

    static Observation.Written written(ParsedDelivery reading) {
        return (Observation.Written) reading.observations().getFirst();
    }
}
