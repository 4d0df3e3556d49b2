package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.threads.Correspondences.DirectAnswer;

/** Which answer, written in the platform's own app, counts as ours to an item (S13). */
@Enforces(
        value = "S2",
        how = "Ett svar som skrivs i plattformens egen app avslutar ärendet från när det skrevs.")
final class AnsweredThereRules {
    /** Sooner nobody has read a message and written an answer to it. */
    private static final Duration NOBODY_SO_SOON = Duration.ofSeconds(10);

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

    /**
     * Those that a person has written: a program that answers within seconds has answered by
     * itself, and where it is not told whether a program did, whoever asked still waits (decision
     * 0050).
     *
     * @param perhapsByPrograms messages that a program may have sent
     */
    static List<DirectAnswer> byPeople(
            Item item, Collection<DirectAnswer> answers, Set<ContributionId> perhapsByPrograms) {
        Instant byItself = item.startedAt().plus(NOBODY_SO_SOON);
        return answers.stream()
                .filter(
                        each ->
                                !perhapsByPrograms.contains(each.answer())
                                        || !each.writtenAt().isBefore(byItself))
                .toList();
    }

    /** Whether the promise was kept; to history nothing was promised. */
    static boolean inTime(Item item, Instant answeredAt) {
        Instant due = item.due();
        return due == null || !answeredAt.isAfter(due);
    }

    /** An answer that the platform has told of already stands there, and not also as on its way. */
    static List<Command> untold(List<Command> commands, List<Kept> shown) {
        return commands.stream()
                .filter(command -> !atThePlatform(command) || !told(command, shown))
                .toList();
    }

    private static boolean told(Command command, List<Kept> shown) {
        return command.text() != null
                && shown.stream()
                        .map(Kept::contribution)
                        .filter(each -> !each.received())
                        .filter(each -> command.text().equals(each.text()))
                        .anyMatch(each -> !each.capturedAt().isBefore(command.orderedAt()));
    }

    private static boolean atThePlatform(Command command) {
        return command.state() == Command.State.UNDER_WAY
                || command.state() == Command.State.BEING_LOOKED_UP;
    }
}
