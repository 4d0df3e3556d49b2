package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.imports.Export.Found;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Note;
import se.uppsikt.platforms.imports.Export.Position;
import se.uppsikt.records.Records.SearchWords;

/**
 * What is kept in one transaction, together with the position after it.
 *
 * @param words what searches will look in
 * @param finished how many files were read to their very end in it
 * @param last whether the export has been read to its end
 */
record ImportBatch(
        List<ImportPreparation.Prepared> items,
        SearchWords words,
        List<ImportReport.Line> notes,
        Position after,
        int finished,
        boolean last) {

    /** One transaction holds others up for less than a second, and costs little for each item. */
    static final int ENOUGH = 500;

    private static final int MOST = 2 * ENOUGH;
    private static final long ENOUGH_MEDIA_BYTES = 64L << 20;

    /**
     * Reads an export batch by batch. What was written in the same second stays together, because
     * only beside each other can they be told apart.
     */
    public static final class Reader {
        private final Export export;
        private final Export.Feed feed;
        private final AccountId to;
        private final ImportPreparation preparation;
        private @Nullable Found read;
        private Reached reached;

        Reader(AccountId to, Export export, Export.Feed feed, ImportPreparation preparation) {
            this.export = export;
            this.feed = feed;
            this.to = to;
            this.preparation = preparation;
            this.reached = Reached.by(feed);
        }

        /** The next contributions, their media stored; a stop waits for one batch at most. */
        ImportBatch next() throws IOException {
            List<ImportPreparation.Prepared> items = new ArrayList<>();
            List<ImportReport.Line> notes = new ArrayList<>();
            Reached before = reached;
            long bytes = 0;
            Found found = read == null ? feed.next() : read;
            while (found != null && !full(items, notes, bytes, found)) {
                reached = Reached.by(feed);
                switch (found) {
                    case Note note ->
                            notes.add(
                                    ImportPreparation.line(
                                            note.reason(), note.file(), note.element()));
                    case Item item -> {
                        ImportPreparation.Prepared prepared =
                                preparation.prepare(export, item, notes);
                        bytes += prepared.bytes();
                        items.add(prepared);
                    }
                }
                found = feed.next();
            }
            read = found;
            if (found == null) {
                reached = Reached.by(feed);
            }
            return batch(items, notes, before.finished());
        }

        private ImportBatch batch(
                List<ImportPreparation.Prepared> items,
                List<ImportReport.Line> notes,
                int finishedBefore) {
            return new ImportBatch(
                    List.copyOf(items),
                    preparation.searchWords(to, items),
                    List.copyOf(notes),
                    reached.position(),
                    reached.finished() - finishedBefore,
                    read == null);
        }

        /** How far the feed had come when it had given something. */
        private record Reached(Position position, int finished) {
            static Reached by(Export.Feed feed) {
                return new Reached(feed.position(), feed.finished());
            }
        }

        private static boolean full(
                List<ImportPreparation.Prepared> items,
                List<ImportReport.Line> notes,
                long bytes,
                Found next) {
            if (!(next instanceof Item item) || items.isEmpty()) {
                return enough(items, notes, bytes);
            }
            Item last = items.getLast().item();
            boolean most = items.size() + notes.size() >= MOST;
            return enough(items, notes, bytes)
                    && !ofOneElement(last, item)
                    && (most || !ofOneSecond(last, item));
        }

        private static boolean enough(
                List<ImportPreparation.Prepared> items, List<ImportReport.Line> notes, long bytes) {
            return items.size() + notes.size() >= ENOUGH || bytes >= ENOUGH_MEDIA_BYTES;
        }

        /** The position is moved past whole elements only. */
        private static boolean ofOneElement(Item one, Item other) {
            return one.origin().element() == other.origin().element()
                    && one.origin().file().equals(other.origin().file());
        }

        private static boolean ofOneSecond(Item one, Item other) {
            return one.written().at().getEpochSecond() == other.written().at().getEpochSecond();
        }
    }
}
