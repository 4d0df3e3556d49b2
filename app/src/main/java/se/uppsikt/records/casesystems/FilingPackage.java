package se.uppsikt.records.casesystems;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.uppsikt.base.shared.Sha256;

/**
 * What is handed over of one version: the same bytes each time it is made.
 *
 * @param name what a folder with it is called, in plain ASCII
 * @param files the document and what belongs to it; the manifest is not among them
 */
record FilingPackage(String name, List<PackedFile> files) {
    static final String MANIFEST = "manifest-sha256.txt";
    static final String DOCUMENT = "handling.pdf";
    static final String ERMS = "ERMS.xml";
    static final String DATA = "handling.json";

    FilingPackage {
        files = List.copyOf(files);
    }

    /** Opened when it is needed, so that a film is never held as a whole. */
    interface Source {
        InputStream open();
    }

    /**
     * A file in it.
     *
     * @param path from its folder, with slashes and plain ASCII
     * @param what what it is, in Swedish
     */
    record PackedFile(
            String path, String what, String mime, Sha256 sha256, long size, Source source) {
        static PackedFile of(String path, String what, String mime, byte[] bytes) {
            return new PackedFile(
                    path,
                    what,
                    mime,
                    Sha256.of(bytes),
                    bytes.length,
                    () -> new ByteArrayInputStream(bytes));
        }
    }

    /** As {@code sha256sum --check} reads it. */
    byte[] manifest() {
        StringBuilder lines = new StringBuilder();
        for (PackedFile file : files) {
            lines.append(file.sha256().hex()).append("  ").append(file.path()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Over all that is in it. */
    Sha256 content() {
        return Sha256.of(manifest());
    }

    PackedFile file(String path) {
        return files.stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    }
}
