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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

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

    static FacebookExport open(Path... parts) throws IOException {
        return open(FacebookExport.Limits.GENEROUS, parts);
    }

    static FacebookExport open(FacebookExport.Limits limits, Path... parts) throws IOException {
        return switch (FacebookExport.open(List.of(parts), limits, NOW)) {
            case FacebookExport.Opened opened -> opened.export();
            case FacebookExport.Unusable no -> throw new AssertionError(no.message());
        };
    }

    static FacebookExport.Unusable refused(Path... parts) throws IOException {
        return switch (FacebookExport.open(List.of(parts), FacebookExport.Limits.GENEROUS, NOW)) {
            case FacebookExport.Opened opened -> {
                opened.export().close();
                throw new AssertionError("was opened");
            }
            case FacebookExport.Unusable no -> no;
        };
    }

    static List<FacebookExport.Found> all(FacebookExport export) throws IOException {
        return from(export, FacebookExport.Position.START);
    }

    static List<FacebookExport.Found> from(FacebookExport export, FacebookExport.Position position)
            throws IOException {
        List<FacebookExport.Found> found = new ArrayList<>();
        try (FacebookExport.Feed feed = export.from(position)) {
            FacebookExport.@Nullable Found next = feed.next();
            while (next != null) {
                found.add(next);
                next = feed.next();
            }
        }
        return found;
    }

    static List<FacebookExport.Item> items(Path... parts) throws IOException {
        try (FacebookExport export = open(parts)) {
            return all(export).stream()
                    .filter(FacebookExport.Item.class::isInstance)
                    .map(FacebookExport.Item.class::cast)
                    .toList();
        }
    }

    static List<FacebookExport.Reason> remarks(FacebookExport export) throws IOException {
        List<FacebookExport.Reason> reasons = new ArrayList<>();
        export.notes().forEach(n -> reasons.add(n.reason()));
        for (FacebookExport.Found found : all(export)) {
            if (found instanceof FacebookExport.Note note) {
                reasons.add(note.reason());
            }
        }
        return reasons;
    }
}
