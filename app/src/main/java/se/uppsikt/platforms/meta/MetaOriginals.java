package se.uppsikt.platforms.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.records.destruction.JsonSpans;
import se.uppsikt.records.destruction.JsonSpans.Field;
import se.uppsikt.records.destruction.JsonSpans.Replacement;
import se.uppsikt.records.destruction.JsonSpans.Span;
import se.uppsikt.records.destruction.OriginalFormat;

/**
 * How what comes from Meta's platforms is cut (H5): deliveries, what is answered when we ask, and
 * the elements of exports. One thing's object goes, with what others have put on it that is no
 * contribution; answers within it stay.
 */
@Component
class MetaOriginals implements OriginalFormat {
    private static final String EXPORT = "/export";
    private static final Set<String> PLATFORMS = Set.of("facebook", "instagram");

    /** In what comes, what names a thing. */
    private static final Set<String> NAMES =
            Set.of("id", "comment_id", "post_id", "mid", "open_graph_story_id");

    /** In an object of its own. */
    private static final List<String> CALLED =
            List.of("comment_id", "open_graph_story_id", "post_id", "id");

    /** What is told of a message stands beside its name and not in it. */
    private static final Set<String> MESSAGES =
            Set.of("message", "message_edit", "postback", "reaction");

    /** Other people's contributions within one. */
    static final Set<String> WITHIN = Set.of("comments", "replies");

    @Override
    public boolean reads(String source) {
        int slash = source.indexOf('/');
        return slash > 0 && PLATFORMS.contains(source.substring(0, slash));
    }

    @Override
    public Set<String> names(String source, byte[] body) {
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        boolean export = source.endsWith(EXPORT);
        json.get()
                .root()
                .all()
                .flatMap(span -> span.fields().stream())
                .forEach(field -> name(field, export).ifPresent(names::add));
        return names;
    }

    private static Optional<String> name(Field field, boolean export) {
        String text = field.value().text();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (export) {
            Long at = ExportedElements.second(field.name(), text);
            return at == null ? Optional.empty() : Optional.of(OriginalFormat.moment(at));
        }
        return NAMES.contains(field.name())
                ? Optional.of(OriginalFormat.name(text))
                : Optional.empty();
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
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isEmpty() && source.endsWith(EXPORT)) {
            return page(body, sought);
        }
        if (json.isEmpty()) {
            String words = new String(body, UTF_8);
            return Several.unread(body, sought.stream().filter(each -> isIn(words, each)).toList());
        }
        Span root = json.get().root();
        boolean export = source.endsWith(EXPORT);
        Map<Sought, Set<Span>> found =
                export ? ExportedElements.of(root, sought) : told(root, sought);
        Map<Span, Sought> gone = new IdentityHashMap<>();
        List<UUID> out = new ArrayList<>();
        List<UUID> impossible = new ArrayList<>();
        for (Sought each : sought) {
            Set<Span> its = found.getOrDefault(each, Set.of());
            if (!its.isEmpty()) {
                out.add(each.contribution());
                its.forEach(span -> gone.putIfAbsent(span, each));
            } else if (each.linked() && (export || ExportedElements.says(root, each))) {
                impossible.add(each.contribution());
            }
        }
        byte[] left = gone.isEmpty() ? body : json.get().with(span -> instead(span, gone));
        return new Several(left, out, impossible);
    }

    /** A block of a web page, which is one contribution. */
    private static Several page(byte[] body, List<Sought> sought) {
        byte[] left = body;
        List<UUID> out = new ArrayList<>();
        for (Sought each : sought) {
            if (each.linked()) {
                left = ("{" + each.marker() + "}").getBytes(UTF_8);
                out.add(each.contribution());
            }
        }
        return new Several(left, out, List.of());
    }

    /** Of what is no JSON nothing was ever read. */
    private static boolean isIn(String body, Sought sought) {
        return Stream.concat(sought.names().stream(), sought.wordings().stream())
                .filter(each -> !each.isBlank())
                .anyMatch(body::contains);
    }

    private static @Nullable Replacement instead(Span span, Map<Span, Sought> gone) {
        Sought its = gone.get(span);
        return its == null ? null : new Replacement(its.marker(), within(span).toList());
    }

    /** Comments of an export lie beside the pictures, however deep. */
    private static Stream<Field> within(Span span) {
        return span.fields().stream()
                .flatMap(
                        field ->
                                WITHIN.contains(field.name()) && !isEmpty(field.value())
                                        ? Stream.of(field)
                                        : field.value().all().flatMap(MetaOriginals::own));
    }

    private static Stream<Field> own(Span span) {
        return span.fields().stream()
                .filter(field -> WITHIN.contains(field.name()) && !isEmpty(field.value()));
    }

    private static boolean isEmpty(Span span) {
        return span.fields().isEmpty() && span.items().isEmpty();
    }

    /** What the platform told of each, once or several times. */
    private static Map<Sought, Set<Span>> told(Span root, List<Sought> sought) {
        Map<String, List<Sought>> byName = new HashMap<>();
        for (Sought each : sought) {
            each.names().stream()
                    .map(OriginalFormat::name)
                    .distinct()
                    .forEach(
                            name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(each));
        }
        Map<Sought, Set<Span>> told = new IdentityHashMap<>();
        root.all()
                .filter(Span::object)
                .forEach(
                        span ->
                                called(span)
                                        .flatMap(
                                                name ->
                                                        byName
                                                                .getOrDefault(name, List.of())
                                                                .stream())
                                        .filter(each -> isIt(span, each))
                                        .forEach(each -> add(told, each, span)));
        return told;
    }

    static void add(Map<Sought, Set<Span>> found, Sought sought, Span span) {
        found.computeIfAbsent(sought, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(span);
    }

    /** What an object may be called, as names are compared. */
    private static Stream<String> called(Span span) {
        return Stream.concat(
                        span.fields().stream()
                                .filter(field -> MESSAGES.contains(field.name()))
                                .flatMap(field -> Stream.ofNullable(field.value().text("mid"))),
                        CALLED.stream().flatMap(each -> Stream.ofNullable(span.text(each))))
                .map(OriginalFormat::name);
    }

    private static boolean isIt(Span span, Sought sought) {
        if (span.fields().stream()
                .anyMatch(
                        field ->
                                MESSAGES.contains(field.name())
                                        && called(field.value().text("mid"), sought))) {
            return true;
        }
        if (called(span.text("comment_id"), sought)
                || called(span.text("open_graph_story_id"), sought)) {
            return true;
        }
        if (span.text("comment_id") == null && called(span.text("post_id"), sought)) {
            return true;
        }
        return span.fields().size() > 1 && called(span.text("id"), sought);
    }

    private static boolean called(@Nullable String name, Sought sought) {
        return name != null && sought.isCalled(name);
    }
}
