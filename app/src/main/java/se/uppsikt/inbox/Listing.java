package se.uppsikt.inbox;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Version;

/**
 * A page of the list.
 *
 * @param accounts those the person may see, to choose from
 * @param handOvers who has which relay account
 * @param next where the next page begins; null when this is the last
 */
public record Listing(
        InboxFilter filter,
        List<Row> rows,
        ListRows.Counts counts,
        List<Account> accounts,
        HandOver.Notices handOvers,
        @Nullable String next) {
    private static final int START = 160;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /**
     * One row.
     *
     * @param uncertain whether an answer may have arrived, so that somebody must look
     */
    public record Row(
            Item item,
            Contribution contribution,
            Account account,
            LifeLine line,
            DueMark due,
            boolean uncertain) {
        /** Such as {@code Besvarad direkt på Facebook 14 maj 09.05}; null when it was not. */
        public @Nullable String answeredThere() {
            return ItemView.answeredThere(item, contribution, account);
        }

        /** The beginning of what it says, on one line. */
        public String says() {
            if (contribution.facts().neverShown()) {
                return "Innehållet visas inte";
            }
            String text = contribution.text();
            Version.Genre genre = contribution.genre();
            if (text == null || text.isBlank()) {
                return genre != null ? genre.swedish() : wordless();
            }
            return (genre == null ? "" : genre.swedish() + " · ") + beginning(text);
        }

        private String wordless() {
            return contribution.media() > 0 ? "Bild eller film utan text" : "Utan text";
        }

        private static String beginning(String text) {
            String line = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
            return line.codePointCount(0, line.length()) <= START
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, START)) + "…";
        }
    }

    /** How many the view has; null where nobody counts. */
    public ListRows.Counts.@Nullable Figure count(InboxFilter.View view) {
        return switch (view) {
            case ALL -> counts.all();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case CLOSED -> null;
        };
    }
}
