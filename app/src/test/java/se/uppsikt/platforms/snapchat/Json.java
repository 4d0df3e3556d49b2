package se.uppsikt.platforms.snapchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** Answers as the tests write them, with single quotes. */
final class Json {
    private Json() {}

    static JsonNode node(String written) {
        return GraphJson.JSON.readTree(written.replace('\'', '"'));
    }

    static Reply reply(String written) {
        return new Reply(written.replace('\'', '"').getBytes(UTF_8), node(written));
    }

    /** The names of regions as they were told, without anybody to ask. */
    static PlaceNames places(Map<String, String> regions) {
        return new PlaceNames(_ -> regions);
    }
}
