package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.facebook.FacebookExport.Found;
import se.uppsikt.platforms.facebook.FacebookExport.Item;
import se.uppsikt.platforms.facebook.FacebookExport.Note;
import se.uppsikt.platforms.facebook.FacebookExport.Origin;
import se.uppsikt.platforms.facebook.FacebookExport.Position;
import se.uppsikt.platforms.facebook.FacebookExport.Reason;
import se.uppsikt.platforms.facebook.FacebookExport.Stopped;
import se.uppsikt.platforms.facebook.FacebookExport.Written;
import se.uppsikt.platforms.meta.Mojibake;

/** Goes through the files of an export, from any position on. */
final class ExportFeed implements FacebookExport.Feed {

    /** Pages may date posts back to the founding of the town, but not before 1905 on Facebook. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);

    private final List<ExportPlan.Source> plan;
    private final Instant latest;
    private Position position;
    private @Nullable OpenFile file;

    ExportFeed(List<ExportPlan.Source> plan, Position from, Instant now) {
        this.plan = plan;
        this.position = from;
        this.latest = now.plus(CLOCKS_MAY_DIFFER);
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (position.file() < plan.size()) {
            ExportPlan.Source source = plan.get(position.file());
            try {
                OpenFile current = file == null ? openFile(source) : file;
                JsonElements.Element element = current.elements.next();
                if (element == null) {
                    leaveFile();
                    continue;
                }
                Found found = current.read(element);
                if (element.index() >= position.element()) {
                    position = new Position(position.file(), element.index() + 1);
                    return found;
                }
            } catch (Stopped e) {
                leaveFile();
                return new Note(e.reason(), source.entry().path());
            } catch (java.util.zip.ZipException | java.io.EOFException e) {
                leaveFile();
                return new Note(Reason.DAMAGED, source.entry().path());
            }
        }
        return null;
    }

    private OpenFile openFile(ExportPlan.Source source) throws IOException {
        ExportOutline outline;
        try (var in = source.entry().open()) {
            outline = ExportOutline.of(source.kind(), in);
        }
        if (outline.shape() == ExportOutline.Shape.UNKNOWN) {
            throw new Stopped(Reason.UNKNOWN_SHAPE);
        }
        OpenFile opened =
                new OpenFile(source, outline, new JsonElements(outline, source.entry().open()));
        file = opened;
        return opened;
    }

    private void leaveFile() {
        close();
        position = new Position(position.file() + 1, 0);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() {
        if (file != null) {
            file.elements.close();
            file = null;
        }
    }

    /** The file being read, with what its header says about all its elements. */
    private final class OpenFile {
        private final ExportPlan.Source source;
        private final JsonElements elements;
        private final ExportReading reading;
        private final ExportKeys keys = new ExportKeys();

        OpenFile(ExportPlan.Source source, ExportOutline outline, JsonElements elements) {
            this.source = source;
            this.elements = elements;
            this.reading = ExportReading.of(source, outline);
        }

        Found read(JsonElements.Element element) {
            String path = source.entry().path();
            if (!element.tree().isObject()) {
                return new Note(Reason.UNKNOWN_SHAPE, path, element.index());
            }
            Mojibake mojibake = new Mojibake();
            ItemDraft draft = reading.read(mojibake.repair(element.tree()));
            if (draft.times().written() == 0) {
                return new Note(Reason.NO_TIME, path, element.index());
            }
            Instant at = Instant.ofEpochMilli(draft.times().written());
            if (at.isBefore(EARLIEST) || at.isAfter(latest)) {
                return new Note(Reason.UNREASONABLE_TIME, path, element.index());
            }
            Origin origin =
                    new Origin(
                            keys.next(draft.kind(), at, draft.identity()),
                            path,
                            element.index(),
                            element.original(),
                            mojibake.repaired());
            return new Item(
                    draft.kind(),
                    origin,
                    new Written(at, editedAt(draft, at)),
                    draft.content(),
                    draft.thread());
        }

        /** An edit before the writing or in the future is no fact to build on. */
        private @Nullable Instant editedAt(ItemDraft draft, Instant at) {
            Instant edited = Instant.ofEpochMilli(draft.times().edited());
            return edited.isAfter(at) && !edited.isAfter(latest) ? edited : null;
        }
    }
}
