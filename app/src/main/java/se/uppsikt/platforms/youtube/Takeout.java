package se.uppsikt.platforms.youtube;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.exports.TableFile;
import se.uppsikt.platforms.exports.TableRow;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;

/**
 * Decides which files of a Takeout are read. Folders, files and columns are called in the language
 * of whoever asked for it, so each table is told by what stands in it.
 */
final class Takeout implements OpenedExport.Layout {
    /** What only says what somebody has done for themselves. */
    private static final Pattern WATCHED_AND_SAVED =
            Pattern.compile(
                    "(?:.*/)?(?:history|historik|playlists|spellistor|subscriptions|prenumerationer"
                            + "|music[^/]*|musik[^/]*)/.*");

    /** What an older Takeout told of each film, in a file of its own. */
    private static final Pattern TOLD_OF_FILMS =
            Pattern.compile("(?:.*/)?(?:videos|videor|video metadata|videometadata)/.*\\.json");

    private final String channel;

    Takeout(String channel) {
        this.channel = channel;
    }

    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    @Override
    public List<ExportSource> plan(ExportArchive archive) throws IOException {
        List<TableFile> films = new ArrayList<>();
        List<TableFile> comments = new ArrayList<>();
        FilmFiles files = new FilmFiles();
        TakeoutComments reader = new TakeoutComments(channel);
        for (ExportArchive.Entry entry : archive.entries()) {
            if (FilmFiles.isFilm(entry)) {
                files.add(entry);
                continue;
            }
            switch (kind(archive, entry)) {
                case FILMS -> films.add(new TableFile(entry, _ -> true, row -> film(row, files)));
                case COMMENTS -> comments.add(new TableFile(entry, _ -> true, reader::row));
                case NOTHING -> {}
            }
        }
        films.sort(ExportSource.BY_NAME);
        comments.sort(ExportSource.BY_NAME);
        for (TableFile table : films) {
            seek(table, files);
        }
        files.withoutRow().forEach(left -> archive.note(Reason.FILM_WITHOUT_ROW, left.path()));
        List<ExportSource> plan = new ArrayList<>(films);
        plan.addAll(comments);
        return plan;
    }

    private TableFile.Told film(TableRow row, FilmFiles files) {
        return TakeoutFilms.row(row, channel, files);
    }

    /** Which file is whose can be told when all titles are known, and not before. */
    private static void seek(TableFile films, FilmFiles files) throws IOException {
        TableFile titles =
                new TableFile(
                        films.entry(),
                        films.headings(),
                        row -> {
                            files.seek(TakeoutFilms.id(row), TakeoutFilms.title(row));
                            return new TableFile.Told(List.of(), List.of());
                        });
        try (ExportSource.Elements elements = titles.open()) {
            ExportSource.Element element = elements.next();
            while (element != null) {
                element = elements.next();
            }
        } catch (Stopped | ZipException | EOFException told) {
            // The reading itself comes here too, and tells why it goes no further.
        }
    }

    private enum Kind {
        FILMS,
        COMMENTS,
        NOTHING
    }

    /** Each that is left is noted. */
    private static Kind kind(ExportArchive archive, ExportArchive.Entry entry) throws IOException {
        String name = entry.comparable();
        if (ExportNames.isCsv(name)) {
            try {
                return ofTable(archive, entry);
            } catch (Stopped e) {
                archive.note(e.reason(), entry.path());
                return Kind.NOTHING;
            }
        }
        if (ExportNames.isPacked(name)) {
            archive.note(Reason.NESTED_EXPORT, entry.path());
        } else if (WATCHED_AND_SAVED.matcher(name).matches()) {
            archive.note(Reason.WATCHED_AND_SAVED, entry.path());
        } else if (TOLD_OF_FILMS.matcher(name).matches()) {
            archive.note(Reason.KIND_UNKNOWN, entry.path());
        } else if (ExportNames.isHtml(name)) {
            archive.note(Reason.HTML_PAGE, entry.path());
        } else if (ExportNames.isJson(name) || ExportNames.isTable(name)) {
            archive.note(Reason.KIND_NOT_TAKEN, entry.path());
        }
        return Kind.NOTHING;
    }

    private static Kind ofTable(ExportArchive archive, ExportArchive.Entry entry)
            throws IOException {
        List<List<String>> rows = TableFile.look(entry).getFirst().rows();
        List<String> headings = rows.isEmpty() ? List.of() : rows.getFirst();
        List<String> first = rows.size() < 2 ? List.of() : rows.get(1);
        if (TakeoutComments.are(headings, first)) {
            return Kind.COMMENTS;
        }
        if (TakeoutFilms.are(headings, first)) {
            return Kind.FILMS;
        }
        boolean own = WATCHED_AND_SAVED.matcher(entry.comparable()).matches();
        archive.note(
                own || TakeoutCells.isSaved(first)
                        ? Reason.WATCHED_AND_SAVED
                        : Reason.KIND_NOT_TAKEN,
                entry.path());
        return Kind.NOTHING;
    }

    @Override
    public String whyNothing(ExportArchive archive) {
        boolean own =
                archive.notes().stream()
                        .anyMatch(note -> note.reason() == Reason.WATCHED_AND_SAVED);
        return own
                ? "Exporten från YouTube har varken filmer eller kommentarer, bara vad någon har tittat på"
                        + " och sparat. Det hör inte till kontot, så ingenting är inläst. Begär den igen"
                        + " från Google Takeout med filmer, filmernas metadata och kommentarer."
                : "Det här är ingen export av en kanal på YouTube. Uppsikt letade efter tabellerna"
                        + " comments.csv (kommentarer.csv) och videos.csv (videor.csv) från Google Takeout.";
    }
}
