package se.uppsikt.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses in a text can be followed only where a record says so, counted in bytes. Pure. */
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w@/])(?:https?://|www\\.)[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]");

    private Links() {}

    static ArrayNode in(String text) {
        ArrayNode facets = GraphJson.JSON.createArrayNode();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            ObjectNode facet = facets.addObject();
            facet.putObject("index")
                    .put("byteStart", bytes(text.substring(0, address.start())))
                    .put("byteEnd", bytes(text.substring(0, address.end())));
            String found = address.group();
            facet.putArray("features")
                    .addObject()
                    .put("$type", "app.bsky.richtext.facet#link")
                    .put("uri", found.startsWith("www.") ? "https://" + found : found);
        }
        return facets;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
