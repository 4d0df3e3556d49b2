package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.TableFile.Told;
import se.uppsikt.platforms.exports.TableRow;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Under;
import se.uppsikt.platforms.imports.Reason;

/** Reads what a channel has written: comments, in live chats, and posts in its feed. */
final class TakeoutComments {
    private static final Set<String> WORDS =
            Set.of(
                    "comment text",
                    "kommentarstext",
                    "kommentartext",
                    "live chat text",
                    "livechattext",
                    "text i livechatt",
                    "post text",
                    "inläggstext");

    private final String channel;

    TakeoutComments(String channel) {
        this.channel = channel;
    }

    /**
     * By the names of the columns in a language that is known, or by what stands in the first row.
     */
    static boolean are(List<String> headings, List<String> row) {
        boolean named = TableRow.column(headings, WORDS) >= 0;
        boolean formed =
                row.stream().anyMatch(TakeoutCells::isChannel)
                        && row.stream().anyMatch(TakeoutCells::isTime)
                        && (TakeoutCells.isComment(row.getFirst())
                                || row.stream().anyMatch(c -> TakeoutCells.pieces(c).isPresent()));
        return named || formed;
    }

    Told row(TableRow row) {
        String id = row.cell(0);
        Optional<String> whose = first(row, TakeoutCells::isChannel);
        if (whose.isPresent() && TakeoutCells.isChannel(channel) && !whose.get().equals(channel)) {
            return Told.left(Reason.ANOTHER_ACCOUNT);
        }
        long at = first(row, TakeoutCells::isTime).map(TakeoutCells::time).orElse(0L);
        if (!Reading.isName(id)) {
            return Told.left(Reason.UNKNOWN_SHAPE);
        }
        boolean post = TakeoutCells.isPost(id);
        boolean live = !TakeoutCells.isComment(id);
        Under under = post ? null : under(row, id);
        List<String> details = live ? List.of("Skrivet i en livechatt") : List.of();
        return Told.of(
                new ItemDraft(
                        post ? Kind.POST : Kind.COMMENT,
                        new ItemDraft.Times(at, 0),
                        new Content(words(row), "", null, List.of(), List.of(), details, null),
                        null,
                        List.of(),
                        new ItemDraft.Known(id, address(id, under), under)));
    }

    static Optional<String> first(TableRow row, Predicate<String> such) {
        return row.cells().stream().map(String::strip).filter(such).findFirst();
    }

    private static String words(TableRow row) {
        String cell =
                TableRow.column(row.headings(), WORDS) >= 0
                        ? row.under(WORDS)
                        : row.cells().stream()
                                .filter(c -> TakeoutCells.pieces(c).isPresent())
                                .findFirst()
                                .orElse("");
        return TakeoutCells.pieces(cell).orElse(cell);
    }

    /** A film or a post in a feed; an answer's name begins with that of what it answers. */
    private static @Nullable Under under(TableRow row, String id) {
        Optional<String> film =
                row.cells().stream()
                        .skip(1)
                        .map(String::strip)
                        .filter(Reading::isFilm)
                        .filter(cell -> !cell.equals(words(row)))
                        .findFirst();
        Optional<String> place = film.or(() -> first(row, TakeoutCells::isPost));
        if (place.isEmpty()) {
            return null;
        }
        int dot = id.indexOf('.');
        return new Under(place.get(), dot > 0 ? id.substring(0, dot) : place.get(), true);
    }

    private static @Nullable URI address(String id, @Nullable Under under) {
        if (TakeoutCells.isPost(id)) {
            return URI.create("https://www.youtube.com/post/" + id);
        }
        return under != null && Reading.isFilm(under.thread())
                ? URI.create("https://www.youtube.com/watch?v=" + under.thread() + "&lc=" + id)
                : null;
    }
}
