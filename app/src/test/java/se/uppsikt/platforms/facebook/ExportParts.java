package se.uppsikt.platforms.facebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportReader;
import se.uppsikt.platforms.imports.Reason;

/** Builds exports for tests, writing text the way Facebook does. */
public final class ExportParts {

    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public ExportParts with(String name, String json) {
        return with(name, json.getBytes(UTF_8));
    }

    public ExportParts with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Path zip(Path at) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(at), UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return at;
    }

    Path folder(Path at) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = at.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(target)) {
                out.write(file.getValue());
            }
        }
        return at;
    }

    /** The text as Facebook escapes it: one escape for each byte of its UTF-8 form. */
    public static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : new String(text.getBytes(UTF_8), ISO_8859_1).toCharArray()) {
            json.append(c < 0x80 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return json.toString();
    }

    public static String post(long timestamp, String text) {
        return """
        {"timestamp": %d, "data": [{"post": "%s"}], "title": "Sm\\u00c3\\u00a5stad kommun"}"""
                .formatted(timestamp, escaped(text));
    }

    public static Export open(Path... parts) throws IOException {
        return open(Export.Limits.GENEROUS, parts);
    }

    public static Export open(Export.Limits limits, Path... parts) throws IOException {
        return switch (opening(limits, parts)) {
            case Export.Opened opened -> opened.export();
            case Export.Unusable no -> throw new AssertionError(no.message());
        };
    }

    private static Export.Opening opening(Export.Limits limits, Path... parts) throws IOException {
        return new FacebookExportReader().open(given(limits, "110200300400001", parts));
    }

    /** What somebody hands in, each file under its own name. */
    public static ExportReader.Given given(Export.Limits limits, String account, Path... parts) {
        return new ExportReader.Given(
                Stream.of(parts)
                        .map(part -> new ExportArchive.Part(part.getFileName().toString(), part))
                        .toList(),
                limits,
                account,
                NOW);
    }

    public static Export.Unusable refused(Path... parts) throws IOException {
        return switch (opening(Export.Limits.GENEROUS, parts)) {
            case Export.Opened opened -> {
                opened.export().close();
                throw new AssertionError("was opened");
            }
            case Export.Unusable no -> no;
        };
    }

    public static List<Export.Found> all(Export export) throws IOException {
        return from(export, Export.Position.START);
    }

    public static List<Export.Found> from(Export export, Export.Position position)
            throws IOException {
        List<Export.Found> found = new ArrayList<>();
        try (Export.Feed feed = export.from(position)) {
            Export.@Nullable Found next = feed.next();
            while (next != null) {
                found.add(next);
                next = feed.next();
            }
        }
        return found;
    }

    public static List<Export.Item> items(Path... parts) throws IOException {
        try (Export export = open(parts)) {
            return all(export).stream()
                    .filter(Export.Item.class::isInstance)
                    .map(Export.Item.class::cast)
                    .toList();
        }
    }

    public static List<Reason> remarks(Export export) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        export.notes().forEach(n -> reasons.add(n.reason()));
        for (Export.Found found : all(export)) {
            if (found instanceof Export.Note note) {
                reasons.add(note.reason());
            }
        }
        return reasons;
    }
}
