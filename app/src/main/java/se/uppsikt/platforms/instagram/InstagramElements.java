package se.uppsikt.platforms.instagram;

import static se.uppsikt.platforms.exports.JsonFields.each;
import static se.uppsikt.platforms.exports.JsonFields.firstOf;
import static se.uppsikt.platforms.exports.JsonFields.number;
import static se.uppsikt.platforms.exports.JsonFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.uppsikt.platforms.exports.HtmlFile;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.ExportNames;
import tools.jackson.databind.JsonNode;

/** Reads posts, stories and the account's own comments in an export from Instagram. */
final class InstagramElements {

    /** What a comment's own words have been called; other languages are told by their shape. */
    private static final Set<String> WORDS = Set.of("comment", "kommentar", "kommentartext");

    /** Whose post a comment stands under. */
    private static final Set<String> OWNERS =
            Set.of("media owner", "medieägare", "ägare till mediet", "ägare av media");

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9._]{1,30}");

    private InstagramElements() {}

    /** With one picture its words stand at the picture, with several beside them. */
    static ItemDraft post(JsonNode element) {
        List<JsonNode> shown = shown(element);
        String text = firstOf(List.of(text(element, "title"), common(shown)));
        List<Media> media =
                shown.stream()
                        .map(m -> new Media(text(m, "uri"), besides(text, text(m, "title"))))
                        .filter(m -> !m.uri().isEmpty())
                        .toList();
        return new ItemDraft(
                Kind.POST,
                times(element, shown),
                new Content(text, "", null, media, List.of()),
                null,
                List.of(text));
    }

    static ItemDraft story(JsonNode element) {
        ItemDraft post = post(element);
        List<Media> media = post.content().media();
        String file = media.isEmpty() ? "" : ExportNames.last(media.getFirst().uri());
        return new ItemDraft(
                Kind.STORY,
                post.times(),
                post.content(),
                null,
                List.of(post.content().text(), file));
    }

    /** A post or a story on a web page, where the heading is what was said. */
    static ItemDraft shown(Kind kind, HtmlFile.Block block) {
        String text = firstOf(List.of(block.heading(), block.text()));
        String file =
                block.media().isEmpty() ? "" : ExportNames.last(block.media().getFirst().uri());
        return new ItemDraft(
                kind,
                new ItemDraft.Times(block.at(), 0),
                new Content(text, "", null, block.media(), block.links()),
                null,
                kind == Kind.STORY ? List.of(text, file) : List.of(text));
    }

    /** The pictures of a post; a story is one itself. */
    private static List<JsonNode> shown(JsonNode element) {
        return text(element, "uri").isEmpty()
                ? each(element, "media").filter(JsonNode::isObject).toList()
                : List.of(element);
    }

    private static String common(List<JsonNode> shown) {
        List<String> said =
                shown.stream().map(m -> text(m, "title")).filter(t -> !t.isEmpty()).toList();
        return said.stream().distinct().count() == 1 ? said.getFirst() : "";
    }

    private static String besides(String text, String title) {
        return title.equals(text) ? "" : title;
    }

    private static ItemDraft.Times times(JsonNode element, List<JsonNode> shown) {
        long written =
                LongStream.concat(
                                LongStream.of(
                                        number(element, "creation_timestamp"),
                                        number(element, "timestamp")),
                                shown.stream().mapToLong(m -> number(m, "creation_timestamp")))
                        .filter(at -> at != 0)
                        .findFirst()
                        .orElse(0);
        return new ItemDraft.Times(ItemDraft.Times.milliseconds(written), 0);
    }

    /**
     * A comment that the account has written. What its parts are called is in the language of the
     * account, so they are told by what they are: one has the time, one is a name, one is words.
     */
    static ItemDraft comment(JsonNode element) {
        List<Map.Entry<String, JsonNode>> parts =
                each(element, "string_map_data").flatMap(map -> map.properties().stream()).toList();
        long at =
                parts.stream()
                        .mapToLong(part -> number(part.getValue(), "timestamp"))
                        .filter(seconds -> seconds != 0)
                        .findFirst()
                        .orElse(0);
        List<Map.Entry<String, JsonNode>> said =
                parts.stream().filter(p -> !text(p.getValue(), "value").isEmpty()).toList();
        String words = words(said);
        List<Media> media =
                Stream.concat(each(element, "media_list_data"), each(element, "media"))
                        .map(m -> new Media(text(m, "uri"), ""))
                        .filter(m -> !m.uri().isEmpty())
                        .toList();
        return new ItemDraft(
                Kind.COMMENT,
                new ItemDraft.Times(ItemDraft.Times.milliseconds(at), 0),
                new Content(words, "", null, media, List.of(), details(said, words), null),
                null,
                List.of(words));
    }

    private static String words(List<Map.Entry<String, JsonNode>> said) {
        List<Map.Entry<String, JsonNode>> maybe =
                said.stream().filter(part -> !OWNERS.contains(called(part))).toList();
        return maybe.stream()
                .filter(part -> WORDS.contains(called(part)))
                .findFirst()
                .or(() -> maybe.stream().filter(part -> !isHandle(part)).findFirst())
                // Of two single words the platform writes what was said before whose it is.
                .or(() -> maybe.stream().findFirst())
                .map(part -> text(part.getValue(), "value"))
                .orElse("");
    }

    private static List<String> details(List<Map.Entry<String, JsonNode>> said, String words) {
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : said) {
            String value = text(part.getValue(), "value");
            if (OWNERS.contains(called(part)) || !value.equals(words) && isHandle(part)) {
                details.add("Under ett inlägg av " + value);
            } else if (!value.equals(words)) {
                details.add(part.getKey() + ": " + value);
            }
        }
        return details;
    }

    private static String called(Map.Entry<String, JsonNode> part) {
        return part.getKey().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isHandle(Map.Entry<String, JsonNode> part) {
        return HANDLE.matcher(text(part.getValue(), "value")).matches();
    }
}
