package se.uppsikt.platforms.exports;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Found;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Note;
import se.uppsikt.platforms.imports.Export.Origin;
import se.uppsikt.platforms.imports.Export.Position;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.Export.Under;
import se.uppsikt.platforms.imports.Export.Written;
import se.uppsikt.platforms.imports.Reason;

/** Goes through the files of an export, from any position on. */
final class ExportFeed implements Export.Feed {

    /** Pages may date posts back to the founding of the town, but not before 1905 on Facebook. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);

    private final List<ExportSource> plan;
    private final Instant latest;

    /** What one element gave and has not been handed over, and the position after it. */
    private final Deque<Found> waiting = new ArrayDeque<>();

    private Position afterWaiting;
    private Position position;
    private int finished;
    private @Nullable OpenFile file;

    ExportFeed(List<ExportSource> plan, Position from, Instant now) {
        this.plan = plan;
        this.position = from;
        this.afterWaiting = from;
        this.latest = now.plus(CLOCKS_MAY_DIFFER);
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (waiting.isEmpty() && position.file() < plan.size()) {
            readOn(plan.get(position.file()));
        }
        Found found = waiting.poll();
        if (found != null && waiting.isEmpty()) {
            position = afterWaiting;
        }
        return found;
    }

    /** One element more of the file, or its end. */
    private void readOn(ExportSource source) throws IOException {
        try {
            OpenFile current = file == null ? openFile(source) : file;
            ExportSource.Element element = current.elements.next();
            if (element == null) {
                finished++;
                leaveFile();
                if (current.gaveNothing()) {
                    waiting.add(new Note(Reason.NOTHING_TAKEN, source.entry().path()));
                }
                return;
            }
            List<Found> found = current.read(element);
            if (element.index() >= position.element()) {
                waiting.addAll(found);
                afterWaiting = new Position(position.file(), element.index() + 1);
            }
        } catch (Stopped e) {
            leaveUnfinished(e.reason(), source);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            leaveUnfinished(Reason.DAMAGED, source);
        }
    }

    private void leaveUnfinished(Reason reason, ExportSource source) throws IOException {
        leaveFile();
        waiting.add(new Note(reason, source.entry().path()));
    }

    private OpenFile openFile(ExportSource source) throws IOException {
        OpenFile opened = new OpenFile(source.entry().path(), source.open());
        file = opened;
        return opened;
    }

    private void leaveFile() throws IOException {
        close();
        position = new Position(position.file() + 1, 0);
        afterWaiting = position;
    }

    @Override
    public int finished() {
        return finished;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.elements.close();
            file = null;
        }
    }

    /** The file being read. */
    private final class OpenFile {
        private final String path;
        private final ExportSource.Elements elements;
        private final ExportKeys keys = new ExportKeys();
        private boolean gave;
        private boolean left;

        OpenFile(String path, ExportSource.Elements elements) {
            this.path = path;
            this.elements = elements;
        }

        List<Found> read(ExportSource.Element element) {
            return switch (element) {
                case ExportSource.Unread unread -> List.of(note(unread.reason(), unread.index()));
                case ExportSource.Whole whole -> read(whole);
            };
        }

        /** Elements were read, and none of them could be taken: the file is not what it seems. */
        boolean gaveNothing() {
            return left && !gave;
        }

        private Note note(Reason reason, int element) {
            return new Note(reason, path, element);
        }

        private List<Found> read(ExportSource.Whole element) {
            List<Found> found = new ArrayList<>();
            String first = null;
            for (ItemDraft draft : element.drafts()) {
                String key = key(draft);
                int repaired = first == null ? element.repaired() : 0;
                Under under =
                        first == null ? draft.known().under() : new Under(first, first, false);
                Origin origin = origin(key, element, repaired, draft.known().address());
                found.add(found(draft, origin, under));
                first = first == null ? key : first;
            }
            gave |= found.stream().anyMatch(Item.class::isInstance);
            left |= found.stream().anyMatch(Note.class::isInstance);
            element.remarks().forEach(remark -> found.add(note(remark, element.index())));
            return found;
        }

        private String key(ItemDraft draft) {
            String given = draft.known().key();
            return given == null
                    ? keys.next(
                            draft.kind(),
                            Instant.ofEpochMilli(draft.times().written()),
                            draft.identity())
                    : given;
        }

        private Origin origin(
                String key, ExportSource.Whole element, int repaired, @Nullable URI address) {
            return new Origin(key, path, element.index(), element.original(), repaired, address);
        }

        private Found found(ItemDraft draft, Origin origin, @Nullable Under under) {
            if (draft.times().written() == 0) {
                return note(Reason.NO_TIME, origin.element());
            }
            Instant at = Instant.ofEpochMilli(draft.times().written());
            if (at.isBefore(EARLIEST) || at.isAfter(latest)) {
                return note(Reason.UNREASONABLE_TIME, origin.element());
            }
            return new Item(
                    draft.kind(),
                    origin,
                    new Written(at, editedAt(draft, at)),
                    draft.content(),
                    draft.thread(),
                    under);
        }

        /** An edit before the writing or in the future is no fact to build on. */
        private @Nullable Instant editedAt(ItemDraft draft, Instant at) {
            Instant edited = Instant.ofEpochMilli(draft.times().edited());
            return edited.isAfter(at) && !edited.isAfter(latest) ? edited : null;
        }
    }
}
