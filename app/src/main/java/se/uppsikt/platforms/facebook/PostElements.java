package se.uppsikt.platforms.facebook;

import static se.uppsikt.platforms.exports.JsonFields.each;
import static se.uppsikt.platforms.exports.JsonFields.firstOf;
import static se.uppsikt.platforms.exports.JsonFields.firstText;
import static se.uppsikt.platforms.exports.JsonFields.number;
import static se.uppsikt.platforms.exports.JsonFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.ExportNames;
import tools.jackson.databind.JsonNode;

/** Reads posts, comments and loose media, in the shapes Facebook has given them over the years. */
final class PostElements {

    /** What the files with {@code label_values} call the text, in the languages seen. */
    private static final Set<String> TEXT_LABELS =
            Set.of(
                    "text",
                    "meddelande",
                    "inlägg",
                    "innehåll",
                    "beskrivning",
                    "bildtext",
                    "message",
                    "post",
                    "content",
                    "description",
                    "caption");

    private PostElements() {}

    static ItemDraft post(JsonNode element) {
        List<Media> media = media(element);
        List<Link> links = links(element);
        String text =
                firstOf(
                        List.of(
                                joined(each(element, "data").map(d -> text(d, "post"))),
                                joined(attachmentData(element).map(d -> text(d, "text"))),
                                labelled(element),
                                commonDescription(media)));
        return new ItemDraft(
                Kind.POST,
                times(element),
                new Content(
                        text,
                        text(element, "title"),
                        null,
                        media,
                        links,
                        details(element, text),
                        null),
                null,
                identity(text, links));
    }

    /** Posts that lie on pages and in groups of others: where, is among the labels. */
    static ItemDraft postElsewhere(JsonNode element) {
        ItemDraft post = post(element);
        Content said = post.content();
        List<String> details = new ArrayList<>(said.details());
        labels(element)
                .filter(l -> text(l, "href").isEmpty() && !text(l, "value").isEmpty())
                .filter(l -> !said.text().contains(text(l, "value")))
                .map(l -> text(l, "label") + ": " + text(l, "value"))
                .forEach(details::add);
        return new ItemDraft(
                post.kind(),
                post.times(),
                new Content(
                        said.text(), said.title(), null, said.media(), said.links(), details, null),
                null,
                post.identity());
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

    /** The comments that lie beside a photo or film, by whomever they are. */
    static List<ItemDraft> comments(JsonNode element) {
        return Stream.concat(
                        Stream.of(element),
                        Stream.concat(
                                attachmentData(element).map(d -> d.path("media")),
                                each(element, "media")))
                .flatMap(commented -> each(commented, "comments"))
                .filter(JsonNode::isObject)
                .map(PostElements::comment)
                .toList();
    }

    static ItemDraft comment(JsonNode element) {
        JsonNode comment =
                each(element, "data")
                        .map(d -> d.path("comment"))
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElse(element);
        List<Media> media = media(element);
        List<Link> links = links(element);
        String text = firstOf(List.of(text(comment, "comment"), labelled(element)));
        String author = text(comment, "author");
        return new ItemDraft(
                Kind.COMMENT,
                times(number(element, "timestamp") != 0 ? element : comment),
                new Content(
                        text,
                        text(element, "title"),
                        author.isEmpty() ? null : author,
                        media,
                        links,
                        commentDetails(element, comment),
                        null),
                null,
                identity(text, links));
    }

    /** What it answers is told by Facebook's own sentence and by nothing else. */
    private static List<String> commentDetails(JsonNode element, JsonNode comment) {
        List<String> details = new ArrayList<>();
        String title = text(element, "title");
        if (!title.isEmpty()) {
            details.add(title);
        }
        String group = text(comment, "group");
        if (!group.isEmpty()) {
            details.add("Grupp: " + group);
        }
        details.addAll(ElementDetails.of(element));
        return List.copyOf(details);
    }

    /** A text that was attached to the words of the post is no part of them. */
    private static List<String> details(JsonNode element, String text) {
        List<String> details = new ArrayList<>();
        attachmentData(element)
                .flatMap(d -> Stream.of(text(d, "text"), namedOnly(d.path("external_context"))))
                .filter(attached -> !attached.isEmpty() && !text.contains(attached))
                .distinct()
                .forEach(details::add);
        details.addAll(ElementDetails.of(element));
        return List.copyOf(details);
    }

    /** A link of which only the name is left. */
    private static String namedOnly(JsonNode context) {
        return text(context, "url").isEmpty() ? text(context, "name") : "";
    }

    /** A photo or film outside posts; {@code album} is the album it lies in, or empty. */
    static ItemDraft media(Kind kind, JsonNode element, String album) {
        String uri = firstText(element, "uri", "media_uri");
        List<Media> media =
                uri.isEmpty()
                        ? media(element)
                        : List.of(new Media(uri, text(element, "description")));
        String text = firstOf(List.of(text(element, "description"), labelled(element)));
        String title = firstOf(List.of(album, text(element, "title")));
        String file = media.isEmpty() ? "" : ExportNames.last(media.getFirst().uri());
        return new ItemDraft(
                kind,
                times(element),
                new Content(text, title, null, media, List.of()),
                null,
                List.of(text, file));
    }

    private static List<String> identity(String text, List<Link> links) {
        return Stream.concat(Stream.of(text), links.stream().map(Link::url)).toList();
    }

    private static ItemDraft.Times times(JsonNode element) {
        long written = number(element, "timestamp");
        written = written != 0 ? written : number(element, "creation_timestamp");
        long edited =
                each(element, "data").mapToLong(d -> number(d, "update_timestamp")).max().orElse(0);
        return new ItemDraft.Times(
                ItemDraft.Times.milliseconds(written), ItemDraft.Times.milliseconds(edited));
    }

    private static Stream<JsonNode> attachmentData(JsonNode element) {
        return each(element, "attachments").flatMap(a -> each(a, "data"));
    }

    private static List<Media> media(JsonNode element) {
        List<Media> media = new ArrayList<>();
        Stream.concat(attachmentData(element).map(d -> d.path("media")), each(element, "media"))
                .filter(m -> !text(m, "uri").isEmpty())
                .forEach(m -> media.add(new Media(text(m, "uri"), text(m, "description"))));
        return List.copyOf(media);
    }

    private static List<Link> links(JsonNode element) {
        Stream<JsonNode> contexts = attachmentData(element).map(d -> d.path("external_context"));
        Stream<Link> attached = contexts.map(c -> new Link(text(c, "name"), text(c, "url")));
        Stream<Link> labelled =
                labels(element).map(l -> new Link(text(l, "label"), text(l, "href")));
        return Stream.concat(attached, labelled).filter(l -> !l.url().isEmpty()).toList();
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("\n\n"));
    }

    /** The text of a post made of pictures only is often written on each of the pictures. */
    private static String commonDescription(List<Media> media) {
        List<String> different = media.stream().map(Media::description).distinct().toList();
        return different.size() == 1 ? different.getFirst() : "";
    }

    private static String labelled(JsonNode element) {
        return joined(
                labels(element)
                        .filter(
                                l ->
                                        TEXT_LABELS.contains(
                                                text(l, "label").toLowerCase(Locale.ROOT)))
                        .filter(l -> text(l, "href").isEmpty())
                        .map(l -> text(l, "value")));
    }

    /** The labels of an element, those inside others included. */
    private static Stream<JsonNode> labels(JsonNode element) {
        return each(element, "label_values").flatMap(PostElements::withInner);
    }

    private static Stream<JsonNode> withInner(JsonNode label) {
        return Stream.concat(
                Stream.of(label),
                Stream.of("vec", "dict")
                        .flatMap(f -> each(label, f))
                        .flatMap(PostElements::withInner));
    }
}
