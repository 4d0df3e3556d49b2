package se.uppsikt.platforms.instagram;

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

/** Deliveries as Instagram makes them, for an account with the id 17841000000005501. */
final class Told {
    static final String ID = "17841000000005501";
    static final AccountId ACCOUNT = new AccountId(new UUID(8, 8));
    static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:10Z");

    /** 2026-11-20 12:00:05 UTC: when the platform says that the event took place. */
    static final long EVENT = 1_795_176_005L;

    /** A comment under a post, and what is said of it after this. */
    static final String COMMENT =
            "\"id\":\"18000000000000011\",\"from\":{\"id\":\"880\",\"username\":\"kim.a\"},\"media\":{\"id\":\"18000000000000001\",\"media_product_type\":\"FEED\"}";

    /** A message to the account, and what is said of it after this. */
    static final String IN =
            "\"sender\":{\"id\":\"880\"},\"recipient\":{\"id\":\""
                    + ID
                    + "\"},\"timestamp\":1795176001123,";

    private Told() {}

    static ParsedDelivery read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedDelivery read(byte[] body) {
        Original original = new Original(Instagram.WEBHOOK, "application/json", body, RECEIVED);
        return InstagramWebhook.read(
                new StoredOriginal(new OriginalId(41), original, Sha256.of(body)),
                Map.of(ID, ACCOUNT));
    }

    static ParsedDelivery change(String field, String value) {
        return entry("\"changes\":[{\"field\":\"%s\",\"value\":{%s}}]".formatted(field, value));
    }

    static ParsedDelivery comment(String value) {
        return change("comments", value);
    }

    static ParsedDelivery messaging(String event) {
        return entry("\"messaging\":[{%s}]".formatted(event));
    }

    static ParsedDelivery entry(String held) {
        return read(
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"%s\",\"time\":%d,%s}]}"
                        .formatted(ID, EVENT, held));
    }

    static Observation.Written written(ParsedDelivery reading) {
        return (Observation.Written) reading.observations().getFirst();
    }
}
