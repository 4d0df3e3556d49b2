package se.uppsikt.platforms.facebook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file in an export holds, told by the end of its name. Facebook has renamed the folders
 * above several times ("this_profile's_activity_across_facebook", "your_facebook_activity", none at
 * all); the ends have stayed.
 */
public enum ExportFileKind {
    POSTS(
            "posts/(profile_posts|your_posts)(_\\d+)?\\.json",
            "posts/your_posts__check_ins__photos_and_videos_\\d+\\.json"),
    COMMENTS(
            "comments(_and_reactions)?/comments(_\\d+)?\\.json",
            "comments_and_reactions/your_comments(_\\d+)?\\.json"),
    ALBUM("(posts|photos_and_videos)/album/\\d+\\.json"),
    VIDEOS("(posts|photos_and_videos)/(your_)?videos\\.json"),
    PHOTOS("(posts|photos_and_videos)/your_(uncategorized_)?photos\\.json"),
    MESSAGES(
            "messages/(inbox|archived_threads|message_requests|filtered_threads)"
                    + "/[^/]+/message_\\d+\\.json");

    private static final Pattern PACKED =
            Pattern.compile(".*\\.(zip|rar|7z|gz|tar|tgz|bz2|xz)", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(".*\\.html?", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile(".*\\.json", Pattern.DOTALL);

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

    static boolean isJson(String comparable) {
        return JSON.matcher(comparable).matches();
    }

    static boolean isHtml(String comparable) {
        return HTML.matcher(comparable).matches();
    }

    static boolean isPacked(String comparable) {
        return PACKED.matcher(comparable).matches();
    }

    public static boolean isMedia(String comparable) {
        return !isJson(comparable) && !isHtml(comparable) && !isPacked(comparable);
    }
}
