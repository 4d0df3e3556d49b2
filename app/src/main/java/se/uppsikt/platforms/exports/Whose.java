package se.uppsikt.platforms.exports;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.imports.ExportArchive;

/**
 * Whose export it is, told by what no other platform's has. The conversations of Facebook and
 * Instagram look the same in both, so they tell neither.
 */
final class Whose {
    private static final Pattern INSTAGRAM =
            Pattern.compile(
                    "(?:.*/)?(?:your_instagram_activity/.*"
                            + "|followers_and_following/.*"
                            + "|(?:content|media)/[a-z_]*(?:posts|stories|reels|igtv|videos|photos|content)[a-z_]*(?:_\\d+)?"
                            + "\\.(?:json|html)"
                            + "|comments/(?:post|reels?)_comments(?:_\\d+)?\\.(?:json|html))");

    /** Instagram's have no folders of these names, but for what stands in its own. */
    private static final Pattern FACEBOOK =
            Pattern.compile(
                    "(?:.*/)?(?:(?:this_profile's_activity_across_facebook|your_facebook_activity)/.*"
                            + "|(?:posts|photos_and_videos|groups|stories|comments_and_reactions)/.*"
                            + "\\.(?:json|html)"
                            + "|comments/(?:your_)?comments(?:_\\d+)?\\.(?:json|html))");

    private Whose() {}

    /** Empty when nobody can tell. */
    static Set<Platform> of(ExportArchive archive) {
        Set<Platform> whose = EnumSet.noneOf(Platform.class);
        for (ExportArchive.Entry entry : archive.entries()) {
            String name = entry.comparable();
            if (INSTAGRAM.matcher(name).matches()) {
                whose.add(Platform.INSTAGRAM);
            } else if (FACEBOOK.matcher(name).matches()) {
                whose.add(Platform.FACEBOOK);
            }
        }
        return whose;
    }
}
