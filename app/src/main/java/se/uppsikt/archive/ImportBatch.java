package se.uppsikt.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.facebook.FacebookExport;
import se.uppsikt.platforms.facebook.FacebookExport.Found;
import se.uppsikt.platforms.facebook.FacebookExport.Item;
import se.uppsikt.platforms.facebook.FacebookExport.Note;
import se.uppsikt.platforms.facebook.FacebookExport.Position;

/**
 * What is kept in one transaction, together with the position after it.
 *
 * @param last whether the export has been read to its end
 */
record ImportBatch(
        List<ImportMedia.Prepared> items,
        List<ImportReport.Line> notes,
        Position after,
        boolean last) {

    private static final int MOST = 200;
    private static final long MOST_MEDIA_BYTES = 64L << 20;

    /** Reads the next contributions and stores their media; a stop waits for one batch at most. */
    static ImportBatch next(FacebookExport export, FacebookExport.Feed feed, ImportMedia media)
            throws IOException {
        List<ImportMedia.Prepared> items = new ArrayList<>();
        List<ImportReport.Line> notes = new ArrayList<>();
        long bytes = 0;
        boolean last = false;
        while (!last && items.size() + notes.size() < MOST && bytes < MOST_MEDIA_BYTES) {
            @Nullable Found found = feed.next();
            switch (found) {
                case null -> last = true;
                case Note note ->
                        notes.add(ImportMedia.line(note.reason(), note.file(), note.element()));
                case Item item -> {
                    ImportMedia.Prepared prepared = media.prepare(export, item, notes);
                    bytes += prepared.bytes();
                    items.add(prepared);
                }
            }
        }
        return new ImportBatch(List.copyOf(items), List.copyOf(notes), feed.position(), last);
    }
}
