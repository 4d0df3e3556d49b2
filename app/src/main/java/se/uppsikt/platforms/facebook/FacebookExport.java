package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.meta.Mojibake;

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
final class FacebookExport implements Export {

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
    static Opening open(List<Path> parts, Limits limits, Instant now) throws IOException {
        ExportArchive archive = ExportArchive.open(parts, limits, Mojibake::repair);
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
