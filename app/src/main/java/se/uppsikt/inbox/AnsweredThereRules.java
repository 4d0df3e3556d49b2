package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.DirectAnswer;

/** Which answer, written in the platform's own app, counts as ours to an item (S13). */
@Enforces(
        value = "S2",
        how = "Ett svar som skrivs i plattformens egen app avslutar ärendet från när det skrevs.")
final class AnsweredThereRules {
    private static final Duration NEXT = Duration.ofNanos(1_000);

    private AnsweredThereRules() {}

    /**
     * The earliest that an answer can have been written which counts: not before the question was
     * put, or was last changed; and not the one that somebody has found wanting by opening the item
     * again.
     */
    static Instant since(Item item) {
        Item.Answered before = item.answered();
        return before == null || before.at().isBefore(item.startedAt())
                ? item.startedAt()
                : before.at().plus(NEXT);
    }

    /**
     * The first that counts.
     *
     * @param answers what of ours stands under it or follows it
     * @param sent those of them that were sent from here, which their commands tell of
     */
    static Optional<DirectAnswer> first(
            Item item, Collection<DirectAnswer> answers, Set<ContributionId> sent) {
        if (item.state() != Item.State.WAITING) {
            return Optional.empty();
        }
        Instant since = since(item);
        return answers.stream()
                .filter(each -> each.question().equals(item.contribution()))
                .filter(each -> !sent.contains(each.answer()))
                .filter(each -> !each.writtenAt().isBefore(since))
                .min(Comparator.comparing(DirectAnswer::writtenAt));
    }

    /** Whether the promise was kept; to history nothing was promised. */
    static boolean inTime(Item item, Instant answeredAt) {
        Instant due = item.due();
        return due == null || !answeredAt.isAfter(due);
    }
}
