package se.uppsikt.inbox.earlier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Visibility;

/**
 * A page of what the same person wrote before.
 *
 * @param about what it begins from
 * @param next the last that was looked at; null when nothing is earlier
 */
public record EarlierList(Contribution about, List<Row> rows, @Nullable ContributionId next) {
    public EarlierList {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param account where it was written, as shown
     */
    public record Row(Contribution contribution, String account) {
        /** How it stands, such as {@code besvarad} or {@code dold}. */
        public String state() {
            Visibility seen = contribution.facts().visibility();
            String state =
                    seen == Visibility.PUBLIC
                            ? contribution.facts().answering().swedish()
                            : seen.swedish();
            return state.toLowerCase(Locale.ROOT);
        }

        /** Whether it is gone from the platform by another hand than ours. */
        public boolean gone() {
            return contribution.facts().withdrawnAt() != null;
        }
    }

    /** The first few, for the page of the item itself. */
    EarlierList shortened(int most) {
        return rows.size() <= most
                ? this
                : new EarlierList(
                        about, rows.subList(0, most), rows.get(most - 1).contribution().id());
    }

    /** Whether the platform tells who wrote; without that nothing else is known to be theirs. */
    public boolean told() {
        return about.author().platformId() != null;
    }
}
