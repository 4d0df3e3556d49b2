package se.uppsikt.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a record of each sort must hold, as far as it is known here. */
final class Lexicon {
    static final String POST = "app.bsky.feed.post";
    static final String GATE = "app.bsky.feed.threadgate";
    static final String LIKE = "app.bsky.feed.like";
    static final String BLOCK = "app.bsky.graph.block";

    static final int GRAPHEMES = 300;
    static final int MOST_HIDDEN = 300;
    private static final int BYTES = 3_000;
    private static final int IMAGES = 4;
    private static final int IMAGE_BYTES = 1_000_000;
    private static final int RULES = 5;

    private final World world;

    Lexicon(World world) {
        this.world = world;
    }

    /** How many characters a reader sees. */
    static int graphemes(String text) {
        BreakIterator each = BreakIterator.getCharacterInstance(Locale.ROOT);
        each.setText(text);
        int count = 0;
        while (each.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /**
     * @throws XrpcError when it is not what it says it is
     */
    void require(String collection, JsonNode record) {
        if (!record.isObject()) {
            throw XrpcError.invalid("Input/record must be an object");
        }
        if (!record.path("$type").asString("").equals(collection)) {
            throw XrpcError.invalid(
                    "Invalid $type: expected %s, got %s"
                            .formatted(collection, record.path("$type").asString("")));
        }
        requireTime(collection, record);
        switch (collection) {
            case POST -> post(record);
            case GATE -> gate(record);
            case LIKE -> reference(LIKE, record.path("subject"), "subject");
            case BLOCK -> has(BLOCK, record, "subject");
            default -> {
                // of other sorts nothing is known here, and they are taken as they are
            }
        }
    }

    private static void requireTime(String collection, JsonNode record) {
        has(collection, record, "createdAt");
        try {
            OffsetDateTime.parse(record.path("createdAt").asString(""));
        } catch (DateTimeException e) {
            throw broken(
                    collection,
                    "Invalid datetime (got \"%s\") at $.record.createdAt"
                            .formatted(record.path("createdAt").asString("")));
        }
    }

    private void post(JsonNode record) {
        has(POST, record, "text");
        String text = record.path("text").asString("");
        if (text.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw broken(POST, "string too big (maximum 3000) at $.record.text");
        }
        if (graphemes(text) > GRAPHEMES) {
            throw broken(POST, tooBig("grapheme", GRAPHEMES, graphemes(text), "text"));
        }
        if (record.has("reply")) {
            reference(POST, record.path("reply").path("root"), "reply.root");
            reference(POST, record.path("reply").path("parent"), "reply.parent");
        }
        JsonNode embed = record.path("embed");
        if (embed.path("$type").asString("").equals("app.bsky.embed.images")) {
            images(embed.path("images"));
        }
    }

    private void images(JsonNode images) {
        if (images.size() > IMAGES) {
            throw broken(POST, tooBig("array", IMAGES, images.size(), "embed.images"));
        }
        for (JsonNode each : images) {
            if (!each.path("alt").isString()) {
                throw broken(POST, "Missing required key \"alt\" at $.record.embed.images[0]");
            }
            String cid = each.path("image").path("ref").path("$link").asString("");
            Blob blob =
                    world.blob(cid)
                            .orElseThrow(
                                    () ->
                                            new XrpcError(
                                                    400,
                                                    "BlobNotFound",
                                                    "Could not find blob: " + cid));
            if (blob.size() > IMAGE_BYTES) {
                throw new XrpcError(
                        400,
                        "BlobTooLarge",
                        "This file is too large. It is %d but the maximum size is 1000000."
                                .formatted(blob.size()));
            }
        }
    }

    private static void gate(JsonNode record) {
        has(GATE, record, "post");
        if (record.path("hiddenReplies").size() > MOST_HIDDEN) {
            int hidden = record.path("hiddenReplies").size();
            throw broken(GATE, tooBig("array", MOST_HIDDEN, hidden, "hiddenReplies"));
        }
        if (record.path("allow").size() > RULES) {
            throw broken(GATE, tooBig("array", RULES, record.path("allow").size(), "allow"));
        }
    }

    private static void reference(String collection, JsonNode reference, String where) {
        if (AtUri.parse(reference.path("uri").asString("")).isEmpty()
                || !reference.path("cid").asString("").startsWith("b")) {
            throw broken(collection, "Missing required key \"cid\" at $.record." + where);
        }
    }

    private static void has(String collection, JsonNode record, String field) {
        if (!record.path(field).isString()) {
            throw broken(collection, "Missing required key \"" + field + "\" at $.record");
        }
    }

    private static String tooBig(String what, int most, int got, String where) {
        return "%s too big (maximum %d, got %d) at $.record.%s".formatted(what, most, got, where);
    }

    private static XrpcError broken(String collection, String why) {
        return XrpcError.invalid("Invalid " + collection + " record: " + why);
    }
}
