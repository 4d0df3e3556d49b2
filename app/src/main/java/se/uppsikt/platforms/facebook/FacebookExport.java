package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaHead;
import se.uppsikt.platforms.imports.ExportArchive;

/**
 * What Facebook lets a Page save of itself ("Ladda ned din information", JSON), read as a stream.
 *
 * <p>An export is one or several zip parts, or the folder they were unpacked to; the parts are read
 * as one, because the picture of a post may lie in another part than the post. Nothing of what the
 * export says about itself is trusted: file names never reach the file system, sizes are counted
 * while reading, the kind of a media file is what its first bytes say.
 *
 * <p>The export has no ids and no comments by others. How the same item is known again in a later
 * export is told in {@link ExportKeys}.
 */
public final class FacebookExport implements AutoCloseable {

    private final ExportArchive archive;
    private final List<ExportPlan.Source> plan;
    private final Instant openedAt;

    private FacebookExport(ExportArchive archive, List<ExportPlan.Source> plan, Instant openedAt) {
        this.archive = archive;
        this.plan = plan;
        this.openedAt = openedAt;
    }

    /**
     * Opens the parts together. A part that is cut or broken is kept as far as it can be read, with
     * a {@link Note}; only when nothing at all can be used is the answer {@link Unusable}.
     */
    public static Opening open(List<Path> parts, Limits limits, Instant now) throws IOException {
        ExportArchive archive = ExportArchive.open(parts, limits);
        try {
            Optional<Unusable> unusable = ExportPlan.whyUnusable(archive);
            if (unusable.isPresent()) {
                archive.close();
                return unusable.get();
            }
            return new Opened(new FacebookExport(archive, ExportPlan.of(archive), now));
        } catch (RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** What was left out already when the parts were opened. */
    public List<Note> notes() {
        return archive.notes();
    }

    /** How many files {@link #from} will go through; {@link Position#file} counts towards it. */
    public int fileCount() {
        return plan.size();
    }

    /** How many files there are that could be media of an item. */
    public int mediaCount() {
        return archive.mediaCount();
    }

    /** The contributions from a position on; the same parts always give the same order. */
    public Feed from(Position position) {
        return new ExportFeed(plan, position, openedAt);
    }

    /** Whether several different files could be what an item's media points at. */
    public boolean isAmbiguous(Media media) {
        return archive.matching(media.uri()).size() > 1;
    }

    /** The file an item's media points at, wherever among the parts it lies. */
    public Optional<MediaFile> find(Media media) {
        return archive.find(media.uri()).map(MediaFile::new);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** What opening an export came to. */
    public sealed interface Opening permits Opened, Unusable {}

    /** There is something to import; the caller closes the export. */
    public record Opened(FacebookExport export) implements Opening {}

    /** Nothing in the parts can be imported; the message tells the person what to do instead. */
    public record Unusable(String message, List<Note> notes) implements Opening {}

    /** What the feed found: a contribution, or a sentence on why something was left. */
    public sealed interface Found permits Item, Note {}

    /** Pulls the contributions one by one; memory does not grow with the export. */
    public interface Feed extends AutoCloseable {

        /** The next finding, or null when the export has been read to its end. */
        @Nullable Found next() throws IOException;

        /**
         * Where to go on after what {@link #next} gave last. It stays at an element until all that
         * the element gives has been given.
         */
        Position position();

        /** How many files this feed has read to their very end. */
        int finished();

        @Override
        void close() throws IOException;
    }

    /** A place in the export: which file of the plan, and which element in it is next. */
    public record Position(int file, int element) {
        public static final Position START = new Position(0, 0);
    }

    /** The kinds of contribution an export holds. */
    public enum Kind {
        POST,
        COMMENT,
        MESSAGE,
        PHOTO,
        VIDEO,
        STORY
    }

    /**
     * One contribution as the export tells it, texts repaired, the original kept as it was.
     *
     * @param answers the key of what it comments, where both lie in one element of the file
     */
    public record Item(
            Kind kind,
            Origin origin,
            Written written,
            Content content,
            @Nullable Thread thread,
            @Nullable String answers)
            implements Found {}

    /**
     * Where an item comes from.
     *
     * @param key knows the same contribution again in another export of the same Page
     * @param original the element exactly as the file has it
     * @param repaired how many strings in it were unreadable before the repair of their encoding
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are evidence; nobody compares origins.
    public record Origin(String key, String file, int element, byte[] original, int repaired) {}

    /** When an item was written, and edited if the export says so. */
    public record Written(Instant at, @Nullable Instant editedAt) {}

    /**
     * What an item says.
     *
     * @param title the platform's own sentence about the item ("X lade till ett nytt foto")
     * @param author who wrote it, as named in the export; null where it does not say
     * @param details what belongs to it besides, such as a poll or a place, one paragraph each
     */
    public record Content(
            String text,
            String title,
            @Nullable String author,
            List<Media> media,
            List<Link> links,
            List<String> details) {
        public Content(
                String text,
                String title,
                @Nullable String author,
                List<Media> media,
                List<Link> links) {
            this(text, title, author, media, links, List.of());
        }
    }

    /** A media file as an item names it. */
    public record Media(String uri, String description) {}

    /** A link an item shares. */
    public record Link(String name, String url) {}

    /** The conversation of a message; {@code received} from somebody else than the Page. */
    public record Thread(
            String id, String title, List<String> participants, boolean received, boolean unsent) {}

    /** Something that was left, or taken with a remark; element is -1 for a whole file. */
    public record Note(Reason reason, String file, int element) implements Found {

        public Note(Reason reason, String file) {
            this(reason, file, -1);
        }
    }

    /** A media file found in the export. */
    public static final class MediaFile {
        private final ExportArchive.Entry entry;

        private MediaFile(ExportArchive.Entry entry) {
            this.entry = entry;
        }

        /** Its name in the export, for people; never to be used as a path. */
        public String name() {
            return entry.path();
        }

        /** What its first bytes give reason to remark; the file is never decoded. */
        public Optional<Reason> remark() throws IOException {
            try (InputStream in = entry.open()) {
                return MediaHead.of(in).remark(entry.path());
            }
        }

        /** Its bytes, read under the limits; a {@link Stopped} is thrown where they are passed. */
        public InputStream open() throws IOException {
            return entry.open();
        }
    }

    /** Reading was stopped by a limit or by damage; the reason is fit for the report. */
    public static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        public Stopped(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * What an export may cost. The figures are counted on the bytes that really come out, never
     * taken from what the zip says of itself.
     *
     * @param entries how many files all parts may hold together
     * @param entryBytes how large one file may become
     * @param totalBytes how large all files may become together
     * @param ratio how many times larger than its packed bytes a file may become
     */
    public record Limits(int entries, long entryBytes, long totalBytes, int ratio) {

        /** Room for a large Page with years of film: 200 000 files, 8 GiB each, 256 GiB in all. */
        public static final Limits GENEROUS = new Limits(200_000, 8L << 30, 256L << 30, 250);
    }

    /** Why something was left or remarked on, in words for the person who imports. */
    public enum Reason {
        UNSAFE_NAME,
        DUPLICATE_NAME,
        NAME_REUSED,
        MEDIA_AMBIGUOUS,
        SYMBOLIC_LINK,
        NESTED_ARCHIVE,
        NESTED_EXPORT,
        TOO_MANY_FILES,
        TOO_LARGE,
        TOO_DENSE,
        TOTAL_TOO_LARGE,
        NOT_A_ZIP,
        UNREADABLE,
        ENCRYPTED,
        CUT,
        DAMAGED,
        HTML_EXPORT,
        HTML_PAGE,
        ANOTHER_PLATFORM,
        KIND_NOT_TAKEN,
        KIND_UNKNOWN,
        BROKEN_JSON,
        UNKNOWN_SHAPE,
        NOTHING_TAKEN,
        NO_TIME,
        UNREASONABLE_TIME,
        MEDIA_MISSING,
        MISLABELLED,
        TOO_MANY_PIXELS;

        public String explanation() {
            return ReasonWords.of(this);
        }

        /** Whether something that may belong to the records was not read or not taken. */
        public boolean unread() {
            return ReasonWords.isOfSomethingUnread(this);
        }
    }
}
