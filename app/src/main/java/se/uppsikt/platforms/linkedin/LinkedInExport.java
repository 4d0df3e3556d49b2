package se.uppsikt.platforms.linkedin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.exports.TableFile;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;

/** Decides which of the files handed in tell of a Page's posts, and what the others are. */
final class LinkedInExport implements OpenedExport.Layout {
    private static final String INSTEAD =
            " Ingenting är inläst. En administratör för sidan hämtar inläggen under Analys, Innehåll,"
                    + " Exportera.";

    private final Set<LinkedInTable> seen = EnumSet.noneOf(LinkedInTable.class);

    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public List<ExportSource> plan(ExportArchive archive) throws IOException {
        List<ExportSource> posts = new ArrayList<>();
        for (ExportArchive.Entry entry : archive.entries()) {
            if (ExportNames.isTable(entry.comparable())) {
                table(archive, entry, posts);
            } else if (ExportNames.isPacked(entry.comparable())) {
                archive.note(Reason.NESTED_EXPORT, entry.path());
            } else {
                archive.note(Reason.KIND_NOT_TAKEN, entry.path());
            }
        }
        posts.sort(ExportSource.BY_NAME);
        return posts;
    }

    private void table(ExportArchive archive, ExportArchive.Entry entry, List<ExportSource> posts)
            throws IOException {
        List<TableFile.Sheet> sheets;
        try {
            sheets = TableFile.look(entry);
        } catch (Stopped e) {
            archive.note(e.reason(), entry.path());
            return;
        }
        LinkedInTable kind = LinkedInTable.of(sheets);
        seen.add(kind);
        switch (kind) {
            case POSTS -> {
                List<String> headings = LinkedInTable.headings(sheets).orElseThrow();
                posts.add(new TableFile(entry, headings::equals, LinkedInRows::post));
                archive.note(Reason.STATISTICS, entry.path());
            }
            case FOLLOWERS, VISITORS, FIGURES -> archive.note(Reason.STATISTICS, entry.path());
            case MEMBER -> archive.note(Reason.PERSONS_OWN, entry.path());
            case OTHER -> archive.note(Reason.KIND_NOT_TAKEN, entry.path());
        }
    }

    @Override
    public String whyNothing(ExportArchive archive) {
        Optional<String> recognised =
                seen.stream().filter(kind -> !kind.swedish().isEmpty()).map(this::told).findFirst();
        return recognised.orElseGet(() -> unread(archive));
    }

    private String told(LinkedInTable kind) {
        return kind.swedish() + INSTEAD;
    }

    private static String unread(ExportArchive archive) {
        return archive.notes().stream()
                .filter(note -> note.reason().unread())
                .findFirst()
                .map(note -> note.file() + ": " + note.reason().explanation())
                .orElse(
                        "Det här är ingen export av en sida på LinkedIn. Uppsikt letade efter en tabell"
                                + " med kolumnerna Post title och Post link.");
    }
}
