package se.uppsikt.sandbox.base;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads multipart/form-data: fields into the parameters, and one file. What the file is called
 * stands as a parameter too, by the name of its field with {@code -filename} after it.
 */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private Multipart() {}

    static byte @Nullable [] parse(String type, byte[] body, Map<String, String> parameters)
            throws Request.BadRequest {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new Request.BadRequest(400, "Formuläret saknar gräns mellan delarna.");
        }
        // Latin-1 keeps every byte as one character, so that positions are byte positions.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = "\r\n--" + boundary.group(1);
        byte[] file = null;
        int at = text.indexOf(mark);
        while (at >= 0) {
            int from = at + mark.length();
            int end = text.indexOf(mark, from);
            int headerEnd = text.indexOf("\r\n\r\n", from);
            if (end < 0 || headerEnd < 0 || headerEnd > end) {
                break;
            }
            byte[] part = part(text, from, headerEnd, end, parameters);
            file = part == null ? file : part;
            at = end;
        }
        return file;
    }

    /** Answers the bytes when the part is a file with something in it. */
    private static byte @Nullable [] part(
            String text, int from, int headerEnd, int end, Map<String, String> parameters) {
        String header = text.substring(from, headerEnd);
        Matcher name = NAME.matcher(header);
        if (!name.find()) {
            return null;
        }
        byte[] value =
                text.substring(Math.min(headerEnd + 4, end), end)
                        .getBytes(StandardCharsets.ISO_8859_1);
        Matcher file = FILE.matcher(header);
        if (file.find()) {
            parameters.put(name.group(1) + "-filename", file.group(1));
            return value.length == 0 ? null : value;
        }
        parameters.put(name.group(1), new String(value, StandardCharsets.UTF_8));
        return null;
    }
}
