package se.uppsikt.platforms.imports;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.imports.ImportLifeRules.Cause;

/**
 * The reading of an export into the records, and how far it has come.
 *
 * @param trouble why it stands still, in Swedish; null when nothing is wrong
 */
public record Import(
        ImportId id,
        AccountId account,
        State state,
        Order order,
        Progress progress,
        Tally tally,
        @Nullable String trouble) {

    /** Who asked for it, as shown to colleagues, and when. */
    public record Order(String by, Instant at) {}

    /**
     * How far the reading has come.
     *
     * @param file the file being read, from 0
     * @param element the next element of that file, from 0
     * @param files how many files there are to read; null before the export has been opened
     * @param endedAt when it came to its end; null before that
     */
    public record Progress(
            int file, int element, @Nullable Integer files, @Nullable Instant endedAt) {

        /** Such as {@code 3 av 12}; the file being read counts. */
        public String shown() {
            return files == null ? "" : Math.min(file + 1, files) + " av " + files;
        }
    }

    /**
     * What it has given so far.
     *
     * @param taken contributions not kept before
     * @param completed contributions kept before that got other text or media
     * @param known contributions kept before and unchanged
     * @param repaired texts whose characters were restored
     * @param notes remarks on what was left, or taken with a caveat
     */
    public record Tally(
            long taken,
            long completed,
            long known,
            long media,
            long mediaBytes,
            long repaired,
            long notes) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        public long seen() {
            return taken + completed + known;
        }
    }

    /**
     * A file of the export.
     *
     * @param path where it lies; of ours the last two names are those on the shelf of uploads
     * @param ours whether it was uploaded to us, and is ours to throw away
     * @param size in bytes; with {@code modified} it tells whether the file is still the same
     * @param sha256 null before it has been computed, and for an unpacked folder
     */
    public record Part(
            int number,
            String name,
            Path path,
            boolean ours,
            long size,
            Instant modified,
            @Nullable String sha256) {}

    /** Where an import stands. Done means that everything was read, and nothing less does. */
    public enum State {
        WAITING("Väntar på att börja"),
        RUNNING("Läser"),
        STOPPING("Stannar"),
        STOPPED("Stoppad"),
        FAILED("Avbruten av ett fel"),
        REFUSED("Gick inte att använda"),
        INCOMPLETE("Allt är inte läst"),
        DONE("Klar");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** How it is marked on a page; colour never stands alone. */
        public String chip() {
            return switch (this) {
                case WAITING, RUNNING -> "";
                case STOPPING, STOPPED -> "soon";
                case FAILED, REFUSED, INCOMPLETE -> "due";
                case DONE -> "done";
            };
        }

        /** Whether it moves, or is about to, without anybody doing anything. */
        public boolean underWay() {
            return this == WAITING || this == RUNNING || this == STOPPING;
        }

        public boolean mayStop() {
            return ImportLifeRules.LIFE.leads(this, Cause.STOP_WANTED);
        }

        public boolean mayResume() {
            return ImportLifeRules.LIFE.leads(this, Cause.RESUMED);
        }
    }
}
