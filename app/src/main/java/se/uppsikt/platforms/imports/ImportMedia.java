package se.uppsikt.platforms.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.MediaStore.MediaTooLarge;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.MediaFile;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.records.Records;

/** Stores the media of contributions before the transaction that keeps them. */
@Component
class ImportMedia {
    private final Records records;

    ImportMedia(Records records) {
        this.records = records;
    }

    /** A contribution whose media are stored. */
    record Prepared(Item item, List<Held> media) {
        long bytes() {
            return media.stream().mapToLong(held -> held.stored().size()).sum();
        }

        List<String> hashes() {
            return media.stream().map(held -> held.stored().hash().hex()).toList();
        }
    }

    /** Stored bytes and the name the file had in the export. */
    record Held(StoredMedia stored, String name) {}

    /** What cannot be stored is noted, and the contribution is kept without it. */
    Prepared prepare(Export export, Item item, List<ImportReport.Line> notes) throws IOException {
        List<Held> held = new ArrayList<>();
        for (Media media : item.content().media()) {
            Optional<MediaFile> file = export.find(media);
            if (file.isPresent()) {
                add(file.get(), held, notes);
            } else {
                Reason reason =
                        export.isAmbiguous(media) ? Reason.MEDIA_AMBIGUOUS : Reason.MEDIA_MISSING;
                notes.add(line(reason, item.origin().file(), item.origin().element()));
            }
        }
        return new Prepared(item, List.copyOf(held));
    }

    private void add(MediaFile file, List<Held> held, List<ImportReport.Line> notes)
            throws IOException {
        try (Source source = new Source(file.open())) {
            try {
                held.add(new Held(records.store(source), fileName(file.name())));
                file.remark().ifPresent(reason -> notes.add(line(reason, file.name(), -1)));
            } catch (MediaTooLarge e) {
                notes.add(line(Reason.TOO_LARGE, file.name(), -1));
            } catch (RuntimeException e) {
                if (source.fault == null) {
                    throw e;
                }
                notes.add(line(reason(source.fault), file.name(), -1));
            }
        }
    }

    private static Reason reason(IOException fault) {
        return fault instanceof Stopped stopped ? stopped.reason() : Reason.DAMAGED;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static ImportReport.Line line(Reason reason, String file, int element) {
        return new ImportReport.Line(0, reason.explanation(), file, element, reason.unread());
    }

    /** Remembers its own fault, so that damage in the export is not taken for a full disk. */
    private static final class Source extends FilterInputStream {
        private @Nullable IOException fault;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
