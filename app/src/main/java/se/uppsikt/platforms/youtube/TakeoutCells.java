package se.uppsikt.platforms.youtube;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a cell of a Takeout, told by its form alone. */
final class TakeoutCells {
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern COMMENT =
            Pattern.compile("Ug[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+)?");
    private static final Pattern POST = Pattern.compile("Ugk[A-Za-z0-9_-]{8,}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}.*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://www\\.youtube\\.com/(?:channel/|watch|playlist).*");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TakeoutCells() {}

    static boolean isChannel(String cell) {
        return CHANNEL.matcher(cell).matches();
    }

    static boolean isComment(String cell) {
        return COMMENT.matcher(cell).matches();
    }

    /** What a channel writes in its feed and not under a film. */
    static boolean isPost(String cell) {
        return POST.matcher(cell).matches();
    }

    static boolean isTime(String cell) {
        return TIME.matcher(cell).matches();
    }

    /** The milliseconds; 0 when it is no time. */
    static long time(String cell) {
        String iso = cell.strip().replace(" UTC", "Z").replaceFirst("^(\\S{10}) ", "$1T");
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso, Instant::from).toEpochMilli();
        } catch (DateTimeException | ArithmeticException notATime) {
            return 0;
        }
    }

    /** A film or a channel that somebody has put by, with little more than when. */
    static boolean isSaved(List<String> row) {
        boolean named =
                !row.isEmpty() && (Reading.isFilm(row.getFirst()) || isChannel(row.getFirst()));
        return named
                && row.size() <= 4
                && row.stream().skip(1).anyMatch(c -> isTime(c) || ADDRESS.matcher(c).matches());
    }

    /**
     * What a cell says in pieces: {@code {"text":"…"},{"text":"@Namn","mention":{…}}}, a list of
     * them, or an object around the list. Empty when it is none of these.
     */
    static Optional<String> pieces(String cell) {
        String told = cell.strip();
        if (!told.startsWith("{") && !told.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode all = JSON.readTree("[" + told + "]");
            StringBuilder words = new StringBuilder();
            flat(all).forEach(piece -> add(words, piece));
            boolean said = flat(all).anyMatch(TakeoutCells::isPiece);
            return said ? Optional.of(words.toString().strip()) : Optional.empty();
        } catch (JacksonException justWords) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> flat(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream().flatMap(TakeoutCells::flat);
        }
        JsonNode around = node.path("takeoutSegments");
        return around.isArray() ? flat(around) : Stream.of(node);
    }

    private static boolean isPiece(JsonNode piece) {
        return piece.has("text") || piece.has("mention") || piece.has("link");
    }

    private static void add(StringBuilder words, JsonNode piece) {
        String text = piece.path("text").stringValue("");
        JsonNode mention = piece.path("mention");
        if (text.isEmpty() && mention.isString()) {
            String name = mention.stringValue("");
            text = name.startsWith("@") ? name : "@" + name;
        } else if (text.isEmpty()) {
            text = mention.path("displayName").stringValue("");
        }
        words.append(text);
        String link = piece.path("link").path("linkUrl").stringValue("");
        if (!link.isEmpty() && !words.toString().contains(link)) {
            words.append(text.isEmpty() ? "" : " ").append(link);
        }
    }
}
