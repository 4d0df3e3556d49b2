package se.uppsikt.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version;

/** Whether a new wording is a change by its author, and when the change was made. */
final class EditRules {
    private EditRules() {}

    /**
     * When the author last changed it, by the platform's clock and never later than we had it in
     * hand. Empty when nobody has changed it: a picture that came after its text was there from the
     * beginning, and a change from long before the account was connected waits for nobody.
     */
    static Optional<Instant> edited(Contribution contribution, List<Version> versions) {
        if (versions.size() < 2) {
            return Optional.empty();
        }
        Version last = versions.getLast();
        boolean dated = last.at().isAfter(contribution.writtenAt());
        boolean otherWords = !Objects.equals(last.text(), versions.get(versions.size() - 2).text());
        if (!dated && !otherWords) {
            return Optional.empty();
        }
        Instant at = dated ? last.at() : last.capturedAt();
        return DeadlineRules.isHistory(at, last.capturedAt())
                ? Optional.empty()
                : Optional.of(DeadlineRules.starts(at, last.capturedAt()));
    }
}
