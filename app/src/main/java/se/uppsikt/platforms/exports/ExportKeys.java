package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.TextForm;
import se.uppsikt.platforms.imports.Export.Kind;

/**
 * The name an item is known by again, since the export gives it none.
 *
 * <p>{@code export:<kind>:<time>:<hash>}, where time is in milliseconds since 1970 and hash is the
 * first 24 hexadecimal digits of SHA-256 over what makes the item itself:
 *
 * <ul>
 *   <li>a post or comment: its text and the addresses it links to;
 *   <li>a message: the conversation's id, who wrote it, and its text;
 *   <li>a loose photo or film, or a story: its text and the name of its file, without folders.
 * </ul>
 *
 * <p>Texts are compared as people read them: one form for "å", white space as one blank. Nothing
 * that a new layout of the export changes takes part: no folders, no title in the account's
 * language, no fbid that only some years' files have. Identical twins of the same second get {@code
 * :2}, {@code :3} and so on in the order of the file; only within one file, because the same item
 * in another file is the same item. A text edited between two exports gives a new name, and the
 * platform has a name of its own; that they are one is found out where they are kept.
 */
final class ExportKeys {

    private static final int DIGITS = 24;

    /** Twins lie beside each other in time, so a short memory finds them all. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> seen =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** The key of the next item of a file; {@code what} is that which makes the item itself. */
    String next(Kind kind, Instant at, List<String> what) {
        MessageDigest digest = Sha256.digest();
        for (String part : what) {
            digest.update(TextForm.asRead(part).getBytes(UTF_8));
            digest.update((byte) 0);
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        String key = "export:" + word(kind) + ":" + at.toEpochMilli() + ":" + hash;
        int times = seen.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + ":" + times;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case POST -> "post";
            case COMMENT -> "comment";
            case MESSAGE -> "message";
            case PHOTO -> "photo";
            case VIDEO -> "video";
            case STORY -> "story";
        };
    }
}
