package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaHead;
import se.uppsikt.records.Version;

/**
 * What a platform lets somebody save of their account, opened and read as a stream. Which files
 * hold what is the platform's own; what comes out is the same for all.
 */
public interface Export extends AutoCloseable {
    /** What was left out already when the parts were opened. */
    List<Note> notes();

    /** How many files {@link #from} will go through; {@link Position#file} counts towards it. */
    int fileCount();

    /** How many files there are that could be media of an item. */
    int mediaCount();

    /** The contributions from a position on; the same parts always give the same order. */
    Feed from(Position position);

    /** Whether several different files could be what an item's media points at. */
    boolean isAmbiguous(Media media);

    /** The file an item's media points at, wherever among the parts it lies. */
    Optional<MediaFile> find(Media media);

    @Override
    void close() throws IOException;

    /** What opening an export came to. */
    sealed interface Opening permits Opened, Unusable {}

    /** There is something to import; the caller closes the export. */
    record Opened(Export export) implements Opening {}

    /** Nothing in the parts can be imported; the message tells the person what to do instead. */
    record Unusable(String message, List<Note> notes) implements Opening {}

    /** What the feed found: a contribution, or a sentence on why something was left. */
    sealed interface Found permits Item, Note {}

    /** Pulls the contributions one by one; memory does not grow with the export. */
    interface Feed extends AutoCloseable {

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
    record Position(int file, int element) {
        public static final Position START = new Position(0, 0);
    }

    /** The kinds of contribution an export holds. */
    enum Kind {
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
     * @param under what it stands under; null where the export does not say, or under nothing
     */
    record Item(
            Kind kind,
            Origin origin,
            Written written,
            Content content,
            @Nullable Thread thread,
            @Nullable Under under)
            implements Found {}

    /**
     * Where an item comes from.
     *
     * @param key knows the same contribution again in another export of the same account
     * @param repaired how many strings in it were unreadable before the repair of their encoding
     * @param address where people see it on the platform; null where the export does not say
     */
    record Origin(
            String key,
            String file,
            int element,
            Original source,
            int repaired,
            @Nullable URI address) {

        /** The element exactly as the file has it. */
        public byte[] original() {
            return source.bytes();
        }

        public String type() {
            return source.type();
        }
    }

    /** The bytes of an element, and of what type they are. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are evidence; nobody compares them.
    record Original(String type, byte[] bytes) {}

    /**
     * What an item stands under.
     *
     * @param thread the key of the post
     * @param parent the key of what it answers, which may be the post itself
     * @param own whether the export has what the account itself wrote and nothing else
     */
    record Under(String thread, String parent, boolean own) {}

    /** When an item was written, and edited if the export says so. */
    record Written(Instant at, @Nullable Instant editedAt) {}

    /**
     * What an item says.
     *
     * @param title the platform's own sentence about the item ("X lade till ett nytt foto")
     * @param author who wrote it, as named in the export; null where it does not say
     * @param details what belongs to it besides, such as a poll or a place, one paragraph each
     * @param genre what sort of thing it is where words do not say it
     */
    record Content(
            String text,
            String title,
            @Nullable String author,
            List<Media> media,
            List<Link> links,
            List<String> details,
            Version.@Nullable Genre genre) {
        public Content(
                String text,
                String title,
                @Nullable String author,
                List<Media> media,
                List<Link> links) {
            this(text, title, author, media, links, List.of(), null);
        }
    }

    /** A media file as an item names it. */
    record Media(String uri, String description) {}

    /** A link an item shares. */
    record Link(String name, String url) {}

    /** The conversation of a message; {@code received} from somebody else than the Page. */
    record Thread(
            String id, String title, List<String> participants, boolean received, boolean unsent) {}

    /** Something that was left, or taken with a remark; element is -1 for a whole file. */
    record Note(Reason reason, String file, int element) implements Found {

        public Note(Reason reason, String file) {
            this(reason, file, -1);
        }
    }

    /** A media file found in the export. */
    final class MediaFile {
        /** The largest cameras take half of this; a screen shows a hundredth. */
        private static final long MOST_PIXELS = 400_000_000L;

        private final ExportArchive.Entry entry;

        public MediaFile(ExportArchive.Entry entry) {
            this.entry = entry;
        }

        /** Its name in the export, for people; never to be used as a path. */
        public String name() {
            return entry.path();
        }

        /** What its first bytes give reason to remark; the file is never decoded. */
        public Optional<Reason> remark() throws IOException {
            try (InputStream in = entry.open()) {
                MediaHead head = MediaHead.of(in);
                if (head.pixels() > MOST_PIXELS) {
                    return Optional.of(Reason.TOO_MANY_PIXELS);
                }
                return head.mislabelled(ExportNames.ending(entry.path()))
                        ? Optional.of(Reason.MISLABELLED)
                        : Optional.empty();
            }
        }

        /** Its bytes, read under the limits; a {@link Stopped} is thrown where they are passed. */
        public InputStream open() throws IOException {
            return entry.open();
        }
    }

    /** Reading was stopped by a limit or by damage; the reason is fit for the report. */
    final class Stopped extends IOException {
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
    record Limits(int entries, long entryBytes, long totalBytes, int ratio) {

        /** Room for a large Page with years of film: 200 000 files, 8 GiB each, 256 GiB in all. */
        public static final Limits GENEROUS = new Limits(200_000, 8L << 30, 256L << 30, 250);
    }
}
