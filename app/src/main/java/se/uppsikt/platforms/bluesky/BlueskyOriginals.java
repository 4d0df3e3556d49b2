package se.uppsikt.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.TextForm;
import se.uppsikt.records.destruction.JsonSpans;
import se.uppsikt.records.destruction.JsonSpans.Field;
import se.uppsikt.records.destruction.JsonSpans.Replacement;
import se.uppsikt.records.destruction.JsonSpans.Span;
import se.uppsikt.records.destruction.OriginalFormat;

/**
 * How what comes from Bluesky is cut (H5). A post is an object with its uri and its record; the
 * thread around it, and the answers beside it, stay. A quoted post is an object of its own within.
 */
@Component
class BlueskyOriginals implements OriginalFormat {
    /** What holds the words of a post: as it is shown, quoted, or lies in its repository. */
    private static final Set<String> SAYING = Set.of("record", "value");

    @Override
    public boolean reads(String source) {
        return source.startsWith("bluesky/");
    }

    @Override
    public Set<String> names(String source, byte[] body) {
        Set<String> names = new HashSet<>();
        JsonSpans.of(body).stream()
                .flatMap(json -> json.root().all())
                .flatMap(span -> Stream.ofNullable(span.text("uri")))
                .filter(uri -> AtUri.post(uri) != null)
                .forEach(uri -> names.add(OriginalFormat.name(uri)));
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

    @Override
    public Several cut(String source, byte[] body, List<Sought> sought) {
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isEmpty()) {
            String whole = new String(body, UTF_8);
            return Several.unread(
                    body,
                    sought.stream()
                            .filter(each -> each.names().stream().anyMatch(whole::contains))
                            .toList());
        }
        Span root = json.get().root();
        Map<Span, Sought> gone = new IdentityHashMap<>();
        List<UUID> out = new ArrayList<>();
        List<UUID> impossible = new ArrayList<>();
        for (Sought each : sought) {
            List<Span> its = root.all().filter(span -> isIt(span, each)).toList();
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

    /** What only points at it says nothing of it. */
    private static boolean isIt(Span span, Sought sought) {
        String uri = span.object() ? span.text("uri") : null;
        return uri != null
                && sought.names().contains(uri)
                && span.fields().stream().map(Field::name).anyMatch(SAYING::contains);
    }

    private static boolean says(Span root, Sought sought) {
        List<String> wordings =
                sought.wordings().stream().map(TextForm::asRead).filter(w -> !w.isEmpty()).toList();
        return root.all()
                .map(Span::text)
                .filter(Objects::nonNull)
                .map(TextForm::asRead)
                .anyMatch(wordings::contains);
    }
}
