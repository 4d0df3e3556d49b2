package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.PlatformKey;

/**
 * What LinkedIn calls things. A comment comes as {@code urn:li:comment:(urn:li:activity:1,2)} and
 * as {@code urn:li:comment:(activity:1,2)}; it is kept under the first. Pure.
 */
final class Urn {
    private static final Pattern COMMENT =
            Pattern.compile(
                    "urn:li:comment:\\((?:urn:li:)?(activity|share|ugcPost):([0-9]{1,30}),([0-9]{1,30})\\)");
    private static final Pattern POST =
            Pattern.compile("urn:li:(?:activity|share|ugcPost):[0-9]{1,30}");
    private static final String ORGANISATION = "urn:li:organization:";
    private static final String ACTIVITY = "urn:li:activity:";
    private static final int TIME = 22;

    private Urn() {}

    /** Null when it is no comment. */
    static @Nullable PlatformKey comment(@Nullable String text) {
        Matcher parts = COMMENT.matcher(text == null ? "" : text);
        return parts.matches()
                ? comment("urn:li:" + parts.group(1) + ":" + parts.group(2), parts.group(3))
                : null;
    }

    private static PlatformKey comment(String post, String number) {
        return new PlatformKey("urn:li:comment:(" + post + "," + number + ")");
    }

    /** Of a comment of which only its number is told; null when it has none. */
    static @Nullable PlatformKey comment(PlatformKey under, @Nullable String number) {
        PlatformKey place = isComment(under) ? place(under) : under;
        return number != null && number.matches("[0-9]{1,30}")
                ? comment(place.value(), number)
                : comment(number);
    }

    /** Null when it is no post. */
    static @Nullable PlatformKey post(@Nullable String text) {
        return text != null && POST.matcher(text).matches() ? new PlatformKey(text) : null;
    }

    static boolean isComment(PlatformKey key) {
        return COMMENT.matcher(key.value()).matches();
    }

    /** Whether it is only the trace of a post, which cannot be asked for. */
    static boolean isActivity(PlatformKey key) {
        return key.value().startsWith(ACTIVITY);
    }

    /** The post that a comment says it stands under; a post itself. */
    static PlatformKey place(PlatformKey key) {
        Matcher parts = COMMENT.matcher(key.value());
        return parts.matches()
                ? new PlatformKey("urn:li:" + parts.group(1) + ":" + parts.group(2))
                : key;
    }

    /** The number of a comment within its post. */
    static String number(PlatformKey comment) {
        Matcher parts = COMMENT.matcher(comment.value());
        return parts.matches() ? parts.group(3) : comment.value();
    }

    static String organisation(String page) {
        return ORGANISATION + page;
    }

    /** The page's number; null when it is no organisation. */
    static @Nullable String page(@Nullable String organisation) {
        return organisation != null && organisation.matches(ORGANISATION + "[0-9]{1,30}")
                ? organisation.substring(ORGANISATION.length())
                : null;
    }

    /**
     * When something was made, by its number, which begins with the time. Nobody has promised it,
     * so it counts only where nothing else tells; what is no such number gives a time before the
     * platform was.
     */
    static Instant made(PlatformKey comment) {
        String number = number(comment);
        return number.matches("[0-9]{1,18}|[1-8][0-9]{18}")
                ? Instant.ofEpochMilli(Long.parseLong(number) >> TIME)
                : Instant.EPOCH;
    }

    /** As a part of a path: signs of a URN are others in an address. */
    static String encoded(String urn) {
        return URLEncoder.encode(urn, StandardCharsets.UTF_8);
    }

    /** Where people see it. */
    static URI page(URI web, PlatformKey key) {
        String root = web.toString().replaceAll("/+$", "") + "/feed/update/";
        String place = place(key).value();
        return URI.create(
                isComment(key)
                        ? root + place + "?commentUrn=" + encoded(key.value())
                        : root + place);
    }
}
