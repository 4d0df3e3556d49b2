package se.uppsikt.records.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * A question to the full-text search (Swedish).
 *
 * @param words as typed; quoted phrases and {@code -word} work; empty finds everything
 * @param accounts only these; never null, so that rights are never forgotten
 * @param before only what is older than this one, for the next page; null for the first
 */
public record Search(
        String words, Set<AccountId> accounts, @Nullable ContributionId before, int limit) {
    public Search {
        accounts = Set.copyOf(accounts);
    }

    /**
     * @param next the {@code before} of the next page; null when this is the last
     */
    public record Found(List<Contribution> contributions, @Nullable ContributionId next) {}
}
