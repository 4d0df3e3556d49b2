package se.uppsikt.archive.disposal;

import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;

/**
 * One of a list.
 *
 * @param place in the list, from one
 * @param versions how many wordings it had when the list was made
 * @param verdict whether it was to be disposed of when the list was made
 * @param outcome null until it has been carried out
 */
public record DisposalItem(
        long place,
        ContributionId contribution,
        AccountId account,
        int versions,
        Verdict verdict,
        @Nullable Outcome outcome) {
    /**
     * What became of it.
     *
     * @param gone what is left to tell it by; null when it was left
     * @param verdict why it was left
     */
    public record Outcome(@Nullable Gone gone, Verdict verdict) {
        public @Nullable String fingerprint() {
            return gone == null ? null : gone.fingerprint();
        }
    }

    /** What was destroyed, by number and fingerprint. */
    public record Gone(String fingerprint, int versions, int media, int originals) {}

    DisposalItem with(Outcome now) {
        return new DisposalItem(place, contribution, account, versions, verdict, now);
    }

    @Nullable String fingerprint() {
        return outcome == null ? null : outcome.fingerprint();
    }

    /** Why it is not gone: as it was found when it was to go, or when the list was made. */
    public Verdict refusal() {
        return outcome == null ? verdict : outcome.verdict();
    }
}
