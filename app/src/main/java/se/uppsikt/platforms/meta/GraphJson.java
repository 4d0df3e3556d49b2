package se.uppsikt.platforms.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Careful reading of the platform's JSON: ids are numbers or strings, fields are missing, and texts
 * hold what no database takes. Nothing here throws for the sake of content.
 */
public final class GraphJson {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    /** The platform opened then; what claims to be older is mistaken. */
    private static final Instant FIRST_DAY = Instant.parse("2004-02-04T00:00:00Z");

    private static final long LATEST_SECONDS = 100_000_000_000L;
    private static final int LONGEST_ID = 300;
    private static final DateTimeFormatter GRAPH_TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX]")
                    .toFormatter();

    private GraphJson() {}

    /** A scalar as text; null when it is missing or something else. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isString()) {
            return storable(value.stringValue());
        }
        return value.isIntegralNumber() ? value.bigIntegerValue().toString() : null;
    }

    /** A text with something in it; null otherwise. */
    public static @Nullable String wording(JsonNode node, String field) {
        String text = text(node, field);
        return text == null || text.isEmpty() ? null : text;
    }

    /** An id; null when it is missing, empty or too long to be one. */
    public static @Nullable String id(JsonNode node, String field) {
        String id = text(node, field);
        return id == null || id.isBlank() || id.length() > LONGEST_ID ? null : id;
    }

    public static @Nullable PlatformKey key(JsonNode node, String field) {
        String id = id(node, field);
        return id == null ? null : new PlatformKey(id);
    }

    /** Whether a flag is set, however it is written: {@code true}, {@code 1}, {@code "1"}. */
    public static boolean flag(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = text(node, field);
        return "1".equals(text) || "true".equals(text);
    }

    /**
     * Seconds or milliseconds since 1970, or the Graph's ISO form; null when it is none of them.
     */
    public static @Nullable Instant time(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,15}")) {
            return iso(text);
        }
        long number = Long.parseLong(text);
        return Math.abs(number) < LATEST_SECONDS
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }

    private static @Nullable Instant iso(String text) {
        try {
            return GRAPH_TIME.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * The time as far as it can be true: nothing is written after it was seen, nor before the
     * platform was there. A clock that is a little ahead is set right; nonsense gives way to the
     * time of the event, or of its arrival.
     */
    public static Instant plausible(
            @Nullable Instant claimed, @Nullable Instant event, Instant receivedAt) {
        for (Instant each : new Instant[] {claimed, event}) {
            if (each == null || each.isBefore(FIRST_DAY)) {
                continue;
            }
            if (!each.isAfter(receivedAt)) {
                return each;
            }
            if (Duration.between(receivedAt, each).toHours() < 24) {
                return receivedAt;
            }
        }
        return receivedAt;
    }

    /** An address of the web; null for everything else. */
    public static @Nullable URI address(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null || text.length() > 4_000) {
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /**
     * PostgreSQL takes neither NUL nor half a character; they are shown as a replacement sign. The
     * original keeps them as they came.
     */
    private static String storable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
