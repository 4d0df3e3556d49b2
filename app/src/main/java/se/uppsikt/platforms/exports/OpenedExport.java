package se.uppsikt.platforms.exports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportReader;
import se.uppsikt.platforms.meta.Mojibake;

/**
 * The parts of an export read as one, by the layout of its platform, because the picture of a post
 * may lie in another part than the post.
 *
 * <p>Nothing of what an export says about itself is trusted: file names never reach the file
 * system, sizes are counted while reading, the kind of a media file is what its first bytes say.
 */
public final class OpenedExport implements Export {

    private final ExportArchive archive;
    private final List<ExportSource> plan;
    private final Instant openedAt;

    private OpenedExport(ExportArchive archive, List<ExportSource> plan, Instant openedAt) {
        this.archive = archive;
        this.plan = plan;
        this.openedAt = openedAt;
    }

    /** What a platform's exports are made of. */
    public interface Layout {
        Platform platform();

        /**
         * The files that are read, in an order that is the same every time; each that is left is
         * noted in the archive, with the reason.
         */
        List<ExportSource> plan(ExportArchive archive) throws IOException;

        /** What a person is told in whose parts nothing can be read. */
        String whyNothing(ExportArchive archive) throws IOException;
    }

    /**
     * Opens the parts together. A part that is cut or broken is kept as far as it can be read, with
     * a {@link Export.Note}; only when nothing at all can be used is the answer {@link
     * Export.Unusable}.
     */
    public static Opening open(ExportReader.Given given, Layout layout) throws IOException {
        ExportArchive archive = ExportArchive.open(given.parts(), given.limits(), Mojibake::repair);
        try {
            Optional<String> another = another(archive, layout.platform());
            if (another.isPresent()) {
                archive.close();
                return new Unusable(another.get(), archive.notes());
            }
            List<ExportSource> plan = layout.plan(archive);
            if (plan.isEmpty()) {
                String why = whyNothing(archive, layout);
                archive.close();
                return new Unusable(why, archive.notes());
            }
            return new Opened(new OpenedExport(archive, List.copyOf(plan), given.now()));
        } catch (IOException | RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** Who has taken the wrong file is told which one it is. */
    private static Optional<String> another(ExportArchive archive, Platform ours)
            throws IOException {
        Set<Platform> whose = Whose.of(archive);
        if (whose.isEmpty() || whose.contains(ours)) {
            return Optional.empty();
        }
        String theirs = whose.iterator().next().shown();
        return Optional.of(
                "Det här är en export från %s. Kontot finns på %s, så ingenting är inläst. Välj en export därifrån, eller importera den här till ett konto på %s."
                        .formatted(theirs, ours.shown(), theirs));
    }

    private static String whyNothing(ExportArchive archive, Layout layout) throws IOException {
        if (archive.entries().isEmpty()) {
            return "Ingen fil gick att läsa. "
                    + (archive.notes().isEmpty()
                            ? "Zip-filen är tom."
                            : archive.notes().getFirst().reason().explanation());
        }
        return layout.whyNothing(archive);
    }

    @Override
    public List<Note> notes() {
        return archive.notes();
    }

    @Override
    public int fileCount() {
        return plan.size();
    }

    @Override
    public int mediaCount() {
        return archive.mediaCount();
    }

    @Override
    public Feed from(Position position) {
        return new ExportFeed(plan, position, openedAt);
    }

    @Override
    public boolean isAmbiguous(Media media) {
        return archive.matching(media.uri()).size() > 1;
    }

    @Override
    public Optional<MediaFile> find(Media media) {
        return archive.find(media.uri()).map(MediaFile::new);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
