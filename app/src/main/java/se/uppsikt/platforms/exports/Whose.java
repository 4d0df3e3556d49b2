package se.uppsikt.platforms.exports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;

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

    /** "YouTube and YouTube Music", whatever the word between is. */
    private static final Pattern YOUTUBE =
            Pattern.compile("(?:.*/)?(?:takeout/youtube[^/]*|youtube[^/]*youtube music)/.*");

    /** A link to something there, or a heading that only its tables have. */
    private static final Pattern LINKEDIN =
            Pattern.compile(
                    "^(?:https?://(?:[a-z]+\\.)?linkedin\\.com/\\S*|post link|sharelink|connected on"
                            + "|impressions \\(organic\\)|(?:organic|sponsored) followers"
                            + "|overview page views.*)$",
                    Pattern.MULTILINE);

    private static final Pattern CHANNEL = Pattern.compile("^uc[a-z0-9_-]{22}$", Pattern.MULTILINE);

    /** Of a folder full of tables these tell enough. */
    private static final int LOOKED_AT = 20;

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
            } else if (YOUTUBE.matcher(name).matches()) {
                whose.add(Platform.YOUTUBE);
            }
        }
        if (whose.isEmpty()) {
            tables(archive).forEach(whose::add);
        }
        return whose;
    }

    /** A table that was handed in by itself is told by what stands in it. */
    private static Stream<Platform> tables(ExportArchive archive) {
        return archive.entries().stream()
                .filter(entry -> ExportNames.isTable(entry.comparable()))
                .limit(LOOKED_AT)
                .map(Whose::words)
                .flatMap(
                        words -> {
                            if (CHANNEL.matcher(words).find()) {
                                return Stream.of(Platform.YOUTUBE);
                            }
                            return LINKEDIN.matcher(words).find()
                                    ? Stream.of(Platform.LINKEDIN)
                                    : Stream.empty();
                        });
    }

    private static String words(ExportArchive.Entry entry) {
        try {
            return TableFile.look(entry).stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(List::stream)
                    .map(String::strip)
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
