package se.uppsikt.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.inbox.assignment.Assignment;
import se.uppsikt.inbox.assignment.AssignmentList;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Version;
import se.uppsikt.records.register.Triages;

/**
 * A page of the list.
 *
 * @param first what stands before what is due, on the first page; the rest is in its place
 * @param accounts those the person may see, to choose from
 * @param handOvers who has which relay account
 * @param assigned what has been handed over to the person, and what came back
 * @param answers whether the person answers on any account
 * @param next where the next page begins; null when this is the last
 */
public record Listing(
        InboxFilter filter,
        List<Row> first,
        List<Row> rows,
        ListRows.Counts counts,
        List<Account> accounts,
        HandOver.Notices handOvers,
        AssignmentList.Notice assigned,
        boolean answers,
        @Nullable String next) {
    /**
     * One row.
     *
     * @param triaged what somebody has taken it for; null when nobody has
     * @param assigned who has it, or that it came back; null when nobody was handed it (S7)
     * @param uncertain whether an answer may have arrived, so that somebody must look
     */
    public record Row(
            Item item,
            Contribution contribution,
            Account account,
            LifeLine line,
            DueMark due,
            Triages.@Nullable Triaged triaged,
            @Nullable Assignment assigned,
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
            return (genre == null ? "" : genre.swedish() + " · ") + FirstWords.of(text);
        }

        private String wordless() {
            return contribution.media() > 0 ? "Bild eller film utan text" : "Utan text";
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

    /** The beginning of what somebody wrote, on one line of a list; nothing after that is read. */
    static final class FirstWords {
        /** In code points. */
        static final int LONGEST = 160;

        private FirstWords() {}

        static String of(String text) {
            return text.length() <= LONGEST && isOneLine(text) ? text : gathered(text);
        }

        /** Most of what is written is one line as it stands. */
        private static boolean isOneLine(String text) {
            char before = ' ';
            for (int at = 0; at < text.length(); at++) {
                char here = text.charAt(at);
                if (Character.isWhitespace(here) && (here != ' ' || before == ' ')) {
                    return false;
                }
                before = here;
            }
            return before != ' ';
        }

        private static String gathered(String text) {
            StringBuilder line = new StringBuilder(LONGEST);
            boolean space = false;
            int shown = 0;
            for (int at = 0; at < text.length(); ) {
                int character = text.codePointAt(at);
                at += Character.charCount(character);
                if (Character.isWhitespace(character)) {
                    space = shown > 0;
                } else if (shown + (space ? 1 : 0) >= LONGEST) {
                    return line.append('…').toString();
                } else {
                    line.append(space ? " " : "").appendCodePoint(character);
                    shown += space ? 2 : 1;
                    space = false;
                }
            }
            return line.toString();
        }
    }
}
