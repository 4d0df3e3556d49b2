package se.uppsikt.platforms.facebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.uppsikt.platforms.exports.Conversation;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.HtmlFile;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.JsonFields;
import se.uppsikt.platforms.exports.JsonFile;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import tools.jackson.databind.JsonNode;

/**
 * What a file in an export holds, told by the end of its name. Facebook has renamed the folders
 * above several times ("this_profile's_activity_across_facebook", "your_facebook_activity", none at
 * all); the ends have stayed.
 */
enum ExportFileKind {
    POSTS(
            "posts/(profile_posts|your_posts)(_\\d+)?\\.json",
            "posts/your_posts__check_ins__photos_and_videos_\\d+\\.json"),
    POSTS_ELSEWHERE(
            "posts/posts_on_other_pages_and_profiles(_\\d+)?\\.json",
            "groups/(your_)?(group_)?posts(_and_comments)?(_in_groups)?(_\\d+)?\\.json"),
    STORIES("stories/(archived_|your_)?stories(_\\d+)?\\.json"),
    COMMENTS(
            "comments(_and_reactions)?/comments(_\\d+)?\\.json",
            "comments_and_reactions/your_comments(_\\d+)?\\.json",
            "groups/(your_)?(group_)?comments(_in_groups)?(_\\d+)?\\.json"),
    ALBUM("(posts|photos_and_videos)/album/\\d+\\.json"),
    VIDEOS("(posts|photos_and_videos)/(your_)?videos\\.json"),
    PHOTOS("(posts|photos_and_videos)/your_(uncategorized_)?photos\\.json"),
    MESSAGES(
            "messages/(inbox|archived_threads|message_requests|filtered_threads"
                    + "|e2ee_cutover|legacy_threads)"
                    + "/[^/]+/message_\\d+\\.json");

    private static final Pattern INSTAGRAM =
            Pattern.compile(
                    "(?:.*/)?(your_instagram_activity/.*"
                            + "|followers_and_following/.*"
                            + "|(content|media)/[a-z_]*(posts|stories|reels|videos|photos|content)(_\\d+)?"
                            + "\\.(json|html)"
                            + "|comments/(post|reels?)_comments(_\\d+)?\\.(json|html))");
    private static final Pattern FOLDERS_OF_WORDS =
            Pattern.compile(
                    "(?:.*/)?(posts|comments|comments_and_reactions|messages|groups|stories|reels"
                            + "|notes|reviews)/.*");

    private final Pattern pattern;

    ExportFileKind(String... ends) {
        this.pattern = Pattern.compile("(?:.*/)?(?:" + String.join("|", ends) + ")");
    }

    /** The file, and how it is read as what it is. */
    ExportSource source(ExportArchive.Entry entry) {
        return new JsonFile(entry, form(), reading(entry.path()));
    }

    /** A web page, as far as it goes; of some kinds it does not say what is needed. */
    Optional<ExportSource> page(ExportArchive.Entry entry) {
        return switch (this) {
            case POSTS, POSTS_ELSEWHERE -> Optional.of(new HtmlFile(entry, PageElements::post));
            case STORIES -> Optional.of(new HtmlFile(entry, PageElements::story));
            case COMMENTS -> Optional.of(new HtmlFile(entry, PageElements::comment));
            case ALBUM, VIDEOS, PHOTOS, MESSAGES -> Optional.empty();
        };
    }

    private JsonFile.Form form() {
        return switch (this) {
            case MESSAGES -> JsonFile.Form.in("messages");
            case ALBUM -> JsonFile.Form.in("photos");
            case POSTS, POSTS_ELSEWHERE, STORIES, COMMENTS, VIDEOS, PHOTOS -> JsonFile.Form.ANY;
        };
    }

    private JsonFile.Reading reading(String path) {
        return switch (this) {
            case POSTS -> with(PostElements::post);
            case POSTS_ELSEWHERE -> with(PostElements::postElsewhere);
            case STORIES -> with(PostElements::story);
            case COMMENTS -> with(PostElements::comment);
            case MESSAGES ->
                    header -> {
                        Conversation talk = Conversation.of(header, path);
                        return message -> List.of(talk.message(message));
                    };
            case ALBUM ->
                    header -> withComments(loose(Kind.PHOTO, JsonFields.text(header, "name")));
            case PHOTOS -> with(loose(Kind.PHOTO, ""));
            case VIDEOS -> with(loose(Kind.VIDEO, ""));
        };
    }

    private static Function<JsonNode, ItemDraft> loose(Kind kind, String album) {
        return element -> PostElements.media(kind, element, album);
    }

    private static JsonFile.Reading with(Function<JsonNode, ItemDraft> one) {
        return _ -> withComments(one);
    }

    private static Function<JsonNode, List<ItemDraft>> withComments(
            Function<JsonNode, ItemDraft> one) {
        return element ->
                Stream.concat(
                                Stream.of(one.apply(element)),
                                PostElements.comments(element).stream())
                        .toList();
    }

    static Optional<ExportFileKind> of(String comparable) {
        for (ExportFileKind kind : values()) {
            if (kind.pattern.matcher(comparable).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a web page would hold if it were in the format that can be read. */
    static Optional<ExportFileKind> ofHtml(String comparable) {
        return ExportNames.isHtml(comparable)
                ? of(comparable.substring(0, comparable.lastIndexOf('.')) + ".json")
                : Optional.empty();
    }

    /** Whether the file is of an Instagram export, which looks much the same. */
    static boolean isInstagram(String comparable) {
        return INSTAGRAM.matcher(comparable).matches();
    }

    /** Whether a Facebook export may have words of the Page in this folder. */
    static boolean mayHoldWords(String comparable) {
        return FOLDERS_OF_WORDS.matcher(comparable).matches();
    }
}
