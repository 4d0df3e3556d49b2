package se.uppsikt.platforms.facebook;

import static se.uppsikt.platforms.exports.JsonFields.each;
import static se.uppsikt.platforms.exports.JsonFields.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.exports.ItemDraft;
import tools.jackson.databind.JsonNode;

/**
 * What a post or comment has besides words, pictures and links: a poll, an event, a place, who is
 * tagged. What Facebook may come to attach is read in the same way, word by word, so that it is not
 * left because nobody here has heard of it.
 */
final class ElementDetails {

    private static final Map<String, String> NAMED =
            Map.of(
                    "poll", "Omröstning",
                    "event", "Evenemang",
                    "place", "Plats",
                    "life_event", "Viktig händelse",
                    "for_sale_item", "Till salu",
                    "note", "Anteckning",
                    "fundraiser", "Insamling");

    /** Read elsewhere. */
    private static final Set<String> NOT_DETAILS =
            Set.of("media", "external_context", "text", "comment", "post");

    /** Names of things, for machines. */
    private static final Set<String> NOT_WORDS =
            Set.of("uri", "id", "fbid", "type", "coordinate", "media_metadata");

    private ElementDetails() {}

    /** One paragraph each. */
    static List<String> of(JsonNode element) {
        List<String> details = new ArrayList<>();
        each(element, "attachments")
                .flatMap(a -> each(a, "data"))
                .flatMap(data -> data.properties().stream())
                .filter(field -> !NOT_DETAILS.contains(field.getKey()))
                .forEach(field -> add(details, field.getKey(), lines(field.getValue())));
        add(details, "place", lines(element.path("place")));
        List<String> tagged =
                each(element, "tags").map(t -> text(t, "name")).filter(n -> !n.isEmpty()).toList();
        if (!tagged.isEmpty()) {
            details.add("Taggade: " + String.join(", ", tagged));
        }
        return List.copyOf(details);
    }

    private static void add(List<String> details, String field, List<String> lines) {
        if (!lines.isEmpty()) {
            String name = NAMED.get(field);
            String paragraph = (name == null ? "" : name + ": ") + String.join("\n", lines);
            if (!details.contains(paragraph)) {
                details.add(paragraph);
            }
        }
    }

    /** All words under a field, in the order of the file. */
    private static List<String> lines(JsonNode node) {
        if (node.isString()) {
            String words = node.stringValue().strip();
            return words.isEmpty() ? List.of() : List.of(words);
        }
        if (node.isArray()) {
            return node.values().stream()
                    .map(choice -> String.join(", ", lines(choice)))
                    .filter(choice -> !choice.isEmpty())
                    .map(choice -> "– " + choice)
                    .toList();
        }
        if (node.has("year")) {
            return date(node).toList();
        }
        return node.properties().stream()
                .filter(field -> !NOT_WORDS.contains(field.getKey()))
                .flatMap(field -> lines(field.getKey(), field.getValue()))
                .collect(Collectors.toList());
    }

    private static Stream<String> lines(String field, JsonNode value) {
        return switch (field) {
            case "start_timestamp" -> time("Börjar ", value);
            case "end_timestamp" -> time("Slutar ", value);
            case "votes" -> value.isIntegralNumber() ? Stream.of(value + " röster") : Stream.of();
            default -> lines(value).stream();
        };
    }

    private static Stream<String> time(String word, JsonNode seconds) {
        long at = seconds.isIntegralNumber() ? seconds.longValue() : 0;
        return at <= 0
                ? Stream.of()
                : Stream.of(
                        word
                                + SwedishTime.exact(
                                        Instant.ofEpochMilli(ItemDraft.Times.milliseconds(at))));
    }

    private static Stream<String> date(JsonNode node) {
        int month = node.path("month").intValue(0);
        int day = node.path("day").intValue(0);
        int year = node.path("year").intValue(0);
        try {
            return Stream.of(SwedishTime.date(LocalDate.of(year, month, day)));
        } catch (DateTimeException notAWholeDate) {
            return year > 0 ? Stream.of(Integer.toString(year)) : Stream.of();
        }
    }
}
