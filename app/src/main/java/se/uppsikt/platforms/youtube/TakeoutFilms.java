package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.TableFile.Told;
import se.uppsikt.platforms.exports.TableRow;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Reason;

/**
 * Reads the films of a channel. The columns stand in the same order in every language: the name of
 * the film first, its description before the channel, and last the title, who sees it, its state,
 * when it was made and when it was published.
 */
final class TakeoutFilms {
    private static final Set<String> TITLE =
            Set.of("video title (original)", "video title", "videotitel (original)", "videotitel");
    private static final Set<String> DESCRIPTION =
            Set.of(
                    "video description (original)",
                    "video description",
                    "videobeskrivning (original)",
                    "videobeskrivning");
    private static final Set<String> SEEN_BY = Set.of("privacy", "sekretess", "integritet");
    private static final Set<String> BY_ALL = Set.of("public", "offentlig", "offentligt");

    private static final int FEWEST = 8;
    private static final int PUBLISHED = 1;
    private static final int MADE = 2;
    private static final int PRIVACY = 4;
    private static final int NAME = 5;

    private TakeoutFilms() {}

    static boolean are(List<String> headings, List<String> row) {
        boolean named = TableRow.column(headings, TITLE) >= 0;
        return row.size() >= FEWEST && Reading.isFilm(row.getFirst().strip())
                ? named || row.stream().anyMatch(TakeoutCells::isTime)
                : named && row.isEmpty();
    }

    static Told row(TableRow row, String channel, FilmFiles files) {
        Optional<String> whose = TakeoutComments.first(row, TakeoutCells::isChannel);
        if (whose.isPresent() && TakeoutCells.isChannel(channel) && !whose.get().equals(channel)) {
            return Told.left(Reason.ANOTHER_ACCOUNT);
        }
        String id = id(row);
        String title = title(row);
        if (!Reading.isFilm(id) || title.isEmpty()) {
            return Told.left(Reason.UNKNOWN_SHAPE);
        }
        String description = description(row);
        List<Media> media =
                files.of(id).map(file -> List.of(new Media(file.path(), ""))).orElse(List.of());
        return Told.of(
                new ItemDraft(
                        Kind.POST,
                        new ItemDraft.Times(written(row), 0),
                        new Content(
                                description.isEmpty() ? title : title + "\n\n" + description,
                                "",
                                null,
                                media,
                                List.of(),
                                details(row),
                                null),
                        null,
                        List.of(),
                        new ItemDraft.Known(
                                id, URI.create("https://www.youtube.com/watch?v=" + id), null)));
    }

    static String id(TableRow row) {
        return row.cell(0);
    }

    static String title(TableRow row) {
        return named(row, TITLE, fromEnd(row, NAME));
    }

    private static String description(TableRow row) {
        int before = -1;
        for (int at = 0; at < row.cells().size() && before < 0; at++) {
            before = TakeoutCells.isChannel(row.cell(at)) ? at - 1 : -1;
        }
        return named(row, DESCRIPTION, before < 1 ? "" : row.cell(before));
    }

    private static String named(TableRow row, Set<String> called, String otherwise) {
        return TableRow.column(row.headings(), called) >= 0 ? row.under(called) : otherwise;
    }

    private static String fromEnd(TableRow row, int place) {
        return row.cell(row.headings().size() - place);
    }

    /** What was never published has only been made. */
    private static long written(TableRow row) {
        long published = TakeoutCells.time(fromEnd(row, PUBLISHED));
        return published == 0 ? TakeoutCells.time(fromEnd(row, MADE)) : published;
    }

    private static List<String> details(TableRow row) {
        List<String> details = new ArrayList<>();
        String by = named(row, SEEN_BY, fromEnd(row, PRIVACY));
        if (!by.isEmpty() && !BY_ALL.contains(by.toLowerCase(Locale.ROOT))) {
            details.add("Synlighet: " + by);
        }
        if (TakeoutCells.time(fromEnd(row, PUBLISHED)) == 0) {
            details.add("Filmen var inte publicerad när exporten hämtades");
        }
        return details;
    }
}
