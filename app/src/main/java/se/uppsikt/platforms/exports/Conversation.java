package se.uppsikt.platforms.exports;

import static se.uppsikt.platforms.exports.JsonFields.each;
import static se.uppsikt.platforms.exports.JsonFields.number;
import static se.uppsikt.platforms.exports.JsonFields.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.Thread;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.records.Version;
import tools.jackson.databind.JsonNode;

/**
 * One conversation on Facebook or Instagram, and how its messages are read. Its title is the other
 * person's name and nothing that anybody has written, so it is the conversation's and never a
 * message's.
 *
 * <p>Meta's platforms name the account last among the participants. A conversation keeps its
 * folder's name when it moves from the inbox to the archive, so that name is its id.
 *
 * @param thread the conversation's id
 * @param page the account's name in this conversation; empty where there is nobody named
 */
public record Conversation(String thread, String title, List<String> participants, String page) {

    public static Conversation of(JsonNode header, String path) {
        List<String> participants = each(header, "participants").map(p -> text(p, "name")).toList();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String told = text(header, "thread_path");
        return new Conversation(
                ExportNames.last(told.isEmpty() ? folder : told),
                text(header, "title"),
                participants,
                participants.isEmpty() ? "" : participants.getLast());
    }

    public ItemDraft message(JsonNode element) {
        String sender = text(element, "sender_name");
        String text = text(element, "content");
        JsonNode share = element.path("share");
        List<Link> links =
                text(share, "link").isEmpty()
                        ? List.of()
                        : List.of(new Link(text(share, "share_text"), text(share, "link")));
        return new ItemDraft(
                Kind.MESSAGE,
                new ItemDraft.Times(
                        ItemDraft.Times.milliseconds(number(element, "timestamp_ms")), 0),
                new Content(
                        text,
                        "",
                        sender.isEmpty() ? null : sender,
                        media(element),
                        links,
                        List.of(),
                        genre(element, text)),
                new Thread(
                        thread,
                        title,
                        participants,
                        !sender.equals(page),
                        element.path("is_unsent").booleanValue(false)),
                List.of(thread, sender, text, text(share, "link")));
    }

    private static Version.@Nullable Genre genre(JsonNode element, String text) {
        if (element.has("sticker")) {
            return Version.Genre.STICKER;
        }
        if (!element.path("audio_files").isEmpty()) {
            return Version.Genre.VOICE;
        }
        if (!element.path("files").isEmpty()) {
            return Version.Genre.FILE;
        }
        boolean shares = !text(element.path("share"), "link").isEmpty();
        return shares && text.isEmpty() ? Version.Genre.LINK : null;
    }

    private static List<Media> media(JsonNode element) {
        return Stream.of("photos", "videos", "audio_files", "files", "gifs", "sticker")
                .flatMap(field -> each(element, field))
                .map(m -> new Media(text(m, "uri"), ""))
                .filter(m -> !m.uri().isEmpty())
                .toList();
    }
}
