package se.uppsikt.platforms.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.uppsikt.platforms.imports.Export.Limits;
import se.uppsikt.platforms.imports.Export.Note;

/** The files of all parts of an export under one roof, found by the end of their names. */
public final class ExportArchive implements Closeable {

    private static final long BYTES_OF_A_TABLE_ROW = 512;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, List<Entry>> byFileName = new HashMap<>();
    private final Limits limits;
    private final UnaryOperator<String> repair;
    private boolean full;

    private ExportArchive(Limits limits, UnaryOperator<String> repair) {
        this.limits = limits;
        this.repair = repair;
    }

    /**
     * One of the files that were handed in.
     *
     * @param name what it was called by whoever handed it in
     */
    public record Part(String name, Path at) {}

    /**
     * @param repair makes right a name whose letters the platform has spoilt
     */
    public static ExportArchive open(List<Part> parts, Limits limits, UnaryOperator<String> repair)
            throws IOException {
        ExportArchive archive = new ExportArchive(limits, repair);
        MeteredStream.Meter meter = new MeteredStream.Meter(limits);
        try {
            for (Part part : parts) {
                if (Files.isDirectory(part.at())) {
                    ExportFolder.addTo(archive, part.at(), meter);
                } else if (ExportNames.isTable(ExportNames.comparable(part.name()))) {
                    ExportFolder.addTable(archive, part, meter);
                } else {
                    ExportZip.addTo(archive, part, meter);
                }
            }
            return archive;
        } catch (IOException | RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** Takes a file in, unless its name or the number of files forbids it. */
    void add(String rawName, Source source) {
        add(rawName, new Object(), source);
    }

    /**
     * As {@link #add(String, Source)}.
     *
     * @param content equal for files that hold the same bytes
     */
    void add(String rawName, Object content, Source source) {
        String name = repair.apply(rawName);
        Optional<Reason> refusal = ExportNames.refusal(name);
        if (refusal.isPresent()) {
            note(refusal.get(), ExportNames.printable(name));
            return;
        }
        if (entries.size() >= limits.entries()) {
            if (!full) {
                note(Reason.TOO_MANY_FILES, ExportNames.printable(name));
            }
            full = true;
            return;
        }
        Entry entry = new Entry(name, ExportNames.comparable(name), content, source);
        entries.add(entry);
        byFileName
                .computeIfAbsent(ExportNames.last(entry.comparable), k -> new ArrayList<>(1))
                .add(entry);
    }

    public void note(Reason reason, String file) {
        notes.add(new Note(reason, file));
    }

    void closeLater(Closeable resource) {
        open.add(resource);
    }

    /** A zip's table of contents is read into memory whole, so it may not be endless. */
    long longestTable() {
        return BYTES_OF_A_TABLE_ROW * (limits.entries() + 1L);
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public int mediaCount() {
        return (int) entries.stream().filter(e -> ExportNames.isMedia(e.comparable)).count();
    }

    /**
     * The file a uri in the export means. The zip may have a folder more at its top than the uri,
     * and an unpacked folder may have lost one, so the names meet from the end. Of several
     * different files nobody can tell which one is meant.
     */
    public Optional<Entry> find(String uri) {
        List<Entry> matching = matching(uri);
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    /** The different files that a uri may mean; of files with the same content one. */
    public List<Entry> matching(String uri) {
        String wanted = ExportNames.comparable(repair.apply(uri));
        List<Entry> named = byFileName.getOrDefault(ExportNames.last(wanted), List.of());
        List<Entry> same = named.stream().filter(e -> e.comparable.equals(wanted)).toList();
        Map<Object, Entry> different = new LinkedHashMap<>();
        (same.isEmpty() ? named : same)
                .stream()
                        .filter(e -> ExportNames.meet(e.comparable, wanted))
                        .forEach(e -> different.putIfAbsent(e.content, e));
        return List.copyOf(different.values());
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Closeable resource : open) {
            try {
                resource.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Gives the bytes of one file, metered. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** One file of the export. */
    public record Entry(String path, String comparable, Object content, Source source) {
        public InputStream open() throws IOException {
            return source.open();
        }
    }
}
