package se.uppsikt.platforms.instagram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.platforms.exports.Conversation;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.HtmlFile;
import se.uppsikt.platforms.exports.JsonFile;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;

/**
 * What a file in an export holds, told by the end of its name. The folder above has been called
 * "content" and "media"; what stands above that is of no account.
 */
enum InstagramFile {
    POSTS("(?:content|media)/(?:archived_)?posts(?:_\\d+)?\\.json"),
    REELS("(?:content|media)/reels(?:_\\d+)?\\.json"),
    IGTV("(?:content|media)/igtv(?:_videos|_media)?(?:_\\d+)?\\.json"),
    STORIES("(?:content|media)/(?:archived_)?stories(?:_\\d+)?\\.json"),
    COMMENTS("comments/(?:post|reels?)_comments(?:_\\d+)?\\.json"),
    MESSAGES("messages/(?:inbox|message_requests|archived_threads)/[^/]+/message_\\d+\\.json");

    /** What belongs to an element and is no list of elements, though it has times. */
    private static final JsonFile.Form FORM =
            new JsonFile.Form(null, Set.of("media", "media_list_data", "string_map_data"));

    private final Pattern pattern;

    InstagramFile(String end) {
        this.pattern = Pattern.compile("(?:.*/)?" + end);
    }

    static Optional<InstagramFile> of(String comparable) {
        for (InstagramFile kind : values()) {
            if (kind.pattern.matcher(comparable).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a web page would hold if it were in the format that is read element by element. */
    static Optional<InstagramFile> ofHtml(String comparable) {
        return ExportNames.isHtml(comparable)
                ? of(comparable.substring(0, comparable.lastIndexOf('.')) + ".json")
                : Optional.empty();
    }

    /** A web page, as far as it goes; of some kinds it does not say what is needed. */
    Optional<ExportSource> page(ExportArchive.Entry entry) {
        return switch (this) {
            case POSTS, REELS, IGTV ->
                    Optional.of(
                            new HtmlFile(
                                    entry, block -> InstagramElements.shown(Kind.POST, block)));
            case STORIES ->
                    Optional.of(
                            new HtmlFile(
                                    entry, block -> InstagramElements.shown(Kind.STORY, block)));
            case COMMENTS, MESSAGES -> Optional.empty();
        };
    }

    /** The file, and how it is read as what it is. */
    ExportSource source(ExportArchive.Entry entry) {
        return switch (this) {
            case POSTS, REELS, IGTV ->
                    new JsonFile(entry, FORM, JsonFile.Reading.of(InstagramElements::post));
            case STORIES ->
                    new JsonFile(entry, FORM, JsonFile.Reading.of(InstagramElements::story));
            case COMMENTS ->
                    new JsonFile(entry, FORM, JsonFile.Reading.of(InstagramElements::comment));
            case MESSAGES ->
                    new JsonFile(
                            entry,
                            JsonFile.Form.in("messages"),
                            header -> {
                                Conversation talk = Conversation.of(header, entry.path());
                                return message -> List.of(talk.message(message));
                            });
        };
    }
}
