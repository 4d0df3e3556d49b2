package se.uppsikt.platforms.linkedin;

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
import se.uppsikt.platforms.exports.ExportedRow;
import se.uppsikt.platforms.exports.TableRow;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.destruction.JsonSpans;
import se.uppsikt.records.destruction.JsonSpans.Field;
import se.uppsikt.records.destruction.JsonSpans.Replacement;
import se.uppsikt.records.destruction.JsonSpans.Span;
import se.uppsikt.records.destruction.OriginalFormat;

/**
 * How what comes from LinkedIn is cut (H5): notifications, and what is answered when we ask. A
 * notification holds the post beside the comment that it tells of; each goes alone.
 */
@Component
class LinkedInOriginals implements OriginalFormat {
    /** What an object may be called, the most telling first. */
    private static final List<String> CALLED =
            List.of("generatedActivity", "commentUrn", "entity", "id");

    private static final String EXPORT = "/export";

    /** Somebody else's contribution within one. */
    private static final String WITHIN = "decoratedSourcePost";

    @Override
    public boolean reads(String source) {
        return source.startsWith("linkedin/");
    }

    @Override
    public Set<String> names(String source, byte[] body) {
        Set<String> names = new HashSet<>();
        if (source.endsWith(EXPORT)) {
            ExportedRow.of(body).ifPresent(row -> names(row, names));
            return names;
        }
        JsonSpans.of(body).stream()
                .flatMap(json -> json.root().all())
                .map(Span::text)
                .flatMap(text -> Stream.ofNullable(urn(text)))
                .forEach(names::add);
        return names;
    }

    /** By its link, and by its time where the link has another number than the platform's name. */
    private static void names(TableRow row, Set<String> names) {
        LinkedInRows.post(row)
                .drafts()
                .forEach(
                        post ->
                                names.add(
                                        OriginalFormat.moment(
                                                Math.floorDiv(post.times().written(), 1000L))));
        String named = named(row);
        if (named != null) {
            names.add(OriginalFormat.name(named));
        }
    }

    private static @Nullable String named(TableRow row) {
        PlatformKey key = LinkedInRows.post(row.cells());
        return key == null ? null : key.value();
    }

    /** As names are compared; null when it is none. */
    private static @Nullable String urn(@Nullable String text) {
        PlatformKey comment = Urn.comment(text);
        PlatformKey key = comment == null ? Urn.post(text) : comment;
        return key == null ? null : OriginalFormat.name(key.value());
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
        if (source.endsWith(EXPORT)) {
            String name = ExportedRow.of(body).map(LinkedInOriginals::named).orElse(null);
            return ExportedRow.cut(body, sought, name);
        }
        Optional<JsonSpans> json = JsonSpans.of(body);
        if (json.isEmpty()) {
            String words = new String(body, UTF_8);
            return Several.unread(body, sought.stream().filter(each -> isIn(words, each)).toList());
        }
        Span root = json.get().root();
        Map<Span, Sought> gone = new IdentityHashMap<>();
        List<UUID> out = new ArrayList<>();
        List<UUID> impossible = new ArrayList<>();
        for (Sought each : sought) {
            List<Span> its = root.all().filter(span -> span.object() && isIt(span, each)).toList();
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

    private static boolean isIn(String body, Sought sought) {
        return Stream.concat(sought.names().stream(), sought.wordings().stream())
                .filter(each -> !each.isBlank())
                .anyMatch(body::contains);
    }

    private static @Nullable Replacement instead(Span span, Map<Span, Sought> gone) {
        Sought its = gone.get(span);
        if (its == null) {
            return null;
        }
        List<Field> stay =
                span.fields().stream().filter(field -> field.name().equals(WITHIN)).toList();
        return new Replacement(its.marker(), stay);
    }

    /** By the first of what it may be called; what only points at something has no words. */
    private static boolean isIt(Span span, Sought sought) {
        String name =
                CALLED.stream()
                        .map(span::text)
                        .map(LinkedInOriginals::urn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return name != null && sought.names().stream().anyMatch(own -> isCalled(own, name));
    }

    private static boolean isCalled(String own, String name) {
        String whole = urn(own);
        return name.equals(whole == null ? OriginalFormat.name(own) : whole);
    }

    private static boolean says(Span root, Sought sought) {
        return root.all()
                .map(Span::text)
                .filter(Objects::nonNull)
                .anyMatch(
                        text ->
                                sought.wordings().contains(text)
                                        || sought.wordings().contains(LittleText.plain(text)));
    }
}
