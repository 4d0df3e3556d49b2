package se.uppsikt.platforms.meta;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.TextForm;
import se.uppsikt.records.destruction.JsonSpans.Field;
import se.uppsikt.records.destruction.JsonSpans.Span;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/** Finds in an element of an export what has no name there: by its second and its words. Pure. */
final class ExportedElements {
    private static final Set<String> TIMES =
            Set.of("timestamp", "creation_timestamp", "timestamp_ms");
    private static final long MILLISECONDS = 100_000_000_000L;
    private static final int TELLING = 8;

    private ExportedElements() {}

    /**
     * Elements that are of that second and say so, and the comments within others; each by where it
     * stands: two that say the same are two.
     */
    static Map<Sought, Set<Span>> of(Span root, List<Sought> sought) {
        Map<Sought, Set<Span>> exported = new IdentityHashMap<>();
        for (Sought each : sought) {
            root.all()
                    .filter(Span::object)
                    .filter(span -> isOf(span, span.from() == root.from(), each))
                    .filter(span -> saysThat(span, span.from() == root.from(), each))
                    .forEach(span -> MetaOriginals.add(exported, each, span));
        }
        return exported;
    }

    /** What tells no time of its own has that of its parts, as Instagram writes. */
    private static boolean isOf(Span span, boolean whole, Sought sought) {
        List<Long> own = times(span).toList();
        Stream<Long> told =
                own.isEmpty() && whole
                        ? inner(span).flatMap(ExportedElements::times)
                        : own.stream();
        return told.anyMatch(at -> at == sought.writtenAt().getEpochSecond());
    }

    private static Stream<Span> inner(Span span) {
        return Stream.concat(
                        span.fields().stream()
                                .filter(field -> !MetaOriginals.WITHIN.contains(field.name()))
                                .map(Field::value),
                        span.items().stream())
                .flatMap(each -> Stream.concat(Stream.of(each), inner(each)));
    }

    private static Stream<Long> times(Span span) {
        return span.fields().stream()
                .filter(field -> TIMES.contains(field.name()))
                .flatMap(field -> Stream.ofNullable(field.value().text()))
                .flatMap(text -> Stream.ofNullable(seconds(text)));
    }

    /** Without words it is the element itself, of which there is one to an original. */
    private static boolean saysThat(Span span, boolean whole, Sought sought) {
        List<String> wordings =
                sought.wordings().stream().map(TextForm::asRead).filter(w -> !w.isEmpty()).toList();
        if (wordings.isEmpty()) {
            return whole;
        }
        return said(span).anyMatch(text -> wordings.stream().anyMatch(w -> isPart(text, w, whole)));
    }

    /** What an element says is put together of parts; a short one may stand in anything. */
    private static boolean isPart(String text, String wording, boolean ofWhole) {
        return text.equals(wording)
                || ofWhole && text.length() >= TELLING && wording.contains(text);
    }

    /** Not what others say within it. */
    private static Stream<String> said(Span span) {
        Stream<String> own =
                span.fields().stream()
                        .filter(field -> !TIMES.contains(field.name()))
                        .flatMap(field -> Stream.ofNullable(field.value().text()))
                        .map(text -> TextForm.asRead(Mojibake.repair(text)))
                        .filter(text -> !text.isEmpty());
        Stream<Span> inner =
                Stream.concat(
                        span.fields().stream()
                                .filter(field -> !MetaOriginals.WITHIN.contains(field.name()))
                                .map(Field::value),
                        span.items().stream());
        return Stream.concat(own, inner.flatMap(ExportedElements::said));
    }

    /** Whether it holds just these words somewhere, though nobody knows in what. */
    static boolean says(Span root, Sought sought) {
        return root.all()
                .flatMap(span -> Stream.ofNullable(span.text()))
                .map(text -> TextForm.asRead(Mojibake.repair(text)))
                .anyMatch(
                        text ->
                                sought.wordings().stream()
                                        .map(TextForm::asRead)
                                        .anyMatch(wording -> isPart(text, wording, true)));
    }

    /** The second that a field tells; null when it tells none. */
    static @Nullable Long second(String field, String text) {
        return TIMES.contains(field) ? seconds(text) : null;
    }

    private static @Nullable Long seconds(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            return null;
        }
        long number = Long.parseLong(text);
        return number < MILLISECONDS ? number : number / 1000;
    }
}
