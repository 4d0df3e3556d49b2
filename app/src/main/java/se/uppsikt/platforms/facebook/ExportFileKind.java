package se.uppsikt.platforms.facebook;

import java.util.Optional;
import java.util.regex.Pattern;
import se.uppsikt.platforms.imports.ExportNames;

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
