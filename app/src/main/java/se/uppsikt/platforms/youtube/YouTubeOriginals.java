package se.uppsikt.platforms.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.TextForm;
import se.uppsikt.platforms.exports.ExportedRow;
import se.uppsikt.records.destruction.JsonSpans;
import se.uppsikt.records.destruction.JsonSpans.Field;
import se.uppsikt.records.destruction.JsonSpans.Replacement;
import se.uppsikt.records.destruction.JsonSpans.Span;
import se.uppsikt.records.destruction.OriginalFormat;

/**
 * How what comes from YouTube is cut (H5): what is answered when we ask, and what the hub tells. A
 * comment's own object goes; the thread around it and the replies beside it stay.
 */
@Component
class YouTubeOriginals implements OriginalFormat {
    private static final String SOURCES = "youtube/";
    private static final String EXPORT = "/export";
    private static final Set<String> SAYING =
            Set.of("textDisplay", "textOriginal", "authorDisplayName", "title", "description");

    /** Of the hub's feed each film is an element of its own. */
    private static final Pattern ENTRY =
            Pattern.compile("<(entry|at:deleted-entry)\\b.*?</\\1>", Pattern.DOTALL);

    private static final Pattern FILM = Pattern.compile("yt:video:([A-Za-z0-9_-]{11})");

    @Override
    public boolean reads(String source) {
        return source.startsWith(SOURCES);
    }

    @Override
    public Set<String> names(String source, byte[] body) {
        Set<String> names = new HashSet<>();
        if (source.endsWith(EXPORT)) {
            ExportedRow.of(body).map(row -> OriginalFormat.name(row.cell(0))).ifPresent(names::add);
            return names;
        }
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isPresent()) {
            json.get()
                    .root()
                    .all()
                    .flatMap(span -> Stream.ofNullable(span.text("id")))
                    .forEach(id -> names.add(OriginalFormat.name(id)));
            return names;
        }
        Matcher film = FILM.matcher(new String(body, UTF_8));
        while (film.find()) {
            names.add(OriginalFormat.name(film.group(1)));
        }
        return names;
    }

    @Override
    public Cut cut(String source, byte[] body, Sought sought) {
        Several one = cut(source, body, List.of(sought));
        if (!one.impossible().isEmpty()) {
            return new Cut.Impossible();
        }
        return one.out().isEmpty() ? new Cut.NotThere() : new Cut.Reduced(one.body());
    }

    /** It is read once, however many go. */
    @Override
    public Several cut(String source, byte[] body, List<Sought> sought) {
        if (source.endsWith(EXPORT)) {
            return ExportedRow.cut(
                    body, sought, ExportedRow.of(body).map(row -> row.cell(0)).orElse(null));
        }
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isEmpty()) {
            return told(body, sought);
        }
        Span root = json.get().root();
        Map<Span, Sought> gone = new IdentityHashMap<>();
        List<UUID> out = new ArrayList<>();
        List<UUID> impossible = new ArrayList<>();
        for (Sought each : sought) {
            List<Span> its =
                    root.all().filter(Span::object).filter(span -> isIt(span, each)).toList();
            its.forEach(span -> gone.putIfAbsent(span, each));
            if (!its.isEmpty()) {
                out.add(each.contribution());
            } else if (each.linked() && says(root, each)) {
                impossible.add(each.contribution());
            }
        }
        byte[] left = gone.isEmpty() ? body : json.get().with(span -> instead(span, gone));
        return new Several(left, out, impossible);
    }

    private static @Nullable Replacement instead(Span span, Map<Span, Sought> gone) {
        Sought its = gone.get(span);
        return its == null ? null : new Replacement(its.marker(), List.of());
    }

    /** What has the name, and says something itself: a thread has the name of its first comment. */
    private static boolean isIt(Span span, Sought sought) {
        String id = span.text("id");
        return id != null
                && sought.isCalled(id)
                && span.fields().stream()
                        .filter(field -> field.name().equals("snippet"))
                        .flatMap(field -> field.value().fields().stream())
                        .map(Field::name)
                        .anyMatch(SAYING::contains);
    }

    /** Whether it holds just these words somewhere, though nobody knows in what. */
    private static boolean says(Span root, Sought sought) {
        List<String> wordings =
                sought.wordings().stream().map(TextForm::asRead).filter(w -> !w.isEmpty()).toList();
        return root.all()
                .flatMap(span -> Stream.ofNullable(span.text()))
                .map(TextForm::asRead)
                .anyMatch(wordings::contains);
    }

    /** What the hub told of a film. */
    private static Several told(byte[] body, List<Sought> sought) {
        String whole = new String(body, UTF_8);
        String feed = whole;
        List<UUID> out = new ArrayList<>();
        for (Sought each : sought) {
            String left = ENTRY.matcher(feed).replaceAll(entry -> instead(entry.group(), each));
            if (!left.equals(feed)) {
                out.add(each.contribution());
                feed = left;
            }
        }
        return out.isEmpty()
                ? Several.unread(
                        body,
                        sought.stream()
                                .filter(each -> each.names().stream().anyMatch(whole::contains))
                                .toList())
                : new Several(feed.getBytes(UTF_8), out, List.of());
    }

    private static String instead(String entry, Sought sought) {
        Matcher film = FILM.matcher(entry);
        return Matcher.quoteReplacement(
                film.find() && sought.isCalled(film.group(1))
                        ? "<!-- " + sought.marker() + " -->"
                        : entry);
    }
}
