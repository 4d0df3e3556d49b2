package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.inbox.supervision.FoundLate;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.register.Triages;

/**
 * What the author changes after our answer is a new question under an old answer: it waits again,
 * with a clock from the time of the change. So does what came as history and waited for nobody.
 * That somebody only takes it away opens nothing.
 */
@Component
class Edits {
    private static final Machine INBOX = new Machine("inkorg");

    private final ItemRows rows;
    private final Records records;
    private final Triages triages;
    private final FoundLate late;
    private final ItemRecorder desk;

    Edits(ItemRows rows, Records records, Triages triages, FoundLate late, ItemRecorder desk) {
        this.rows = rows;
        this.records = records;
        this.triages = triages;
        this.late = late;
        this.desk = desk;
    }

    /** Looks at what has got a new wording, in the transaction that kept it. */
    void look(List<Contribution> reworded) {
        List<Contribution> several = reworded.stream().filter(c -> c.versions() > 1).toList();
        if (several.isEmpty()) {
            return;
        }
        Map<ContributionId, Item> items =
                rows.items(several.stream().map(Contribution::id).toList());
        Map<ContributionId, Item> handled = new HashMap<>();
        for (Contribution contribution : several) {
            Item item = items.get(contribution.id());
            if (item != null
                    && (item.state() != Item.State.WAITING || item.due() == null)
                    && !Removals.isGone(contribution)) {
                handled.put(contribution.id(), item);
            }
        }
        for (Kept kept : records.kept(handled.keySet())) {
            Item item = Objects.requireNonNull(handled.get(kept.contribution().id()));
            edited(kept.contribution(), kept.versions())
                    .filter(at -> !answeredSince(item, at))
                    .ifPresent(at -> edited(item, at));
        }
    }

    /**
     * What was written in the platform's own app may be older than we knew, and so may a change.
     */
    private static boolean answeredSince(Item item, Instant edit) {
        return item.answered() != null && !item.answered().at().isBefore(edit);
    }

    /**
     * Tells that an answer which is sent by now answers something that has been changed since. What
     * needed no answer as it was worded then may need one as it is now.
     */
    void outdated(Item item) {
        triages.withdraw(INBOX, item.contribution());
        Instant due = Objects.requireNonNull(item.due());
        desk.done(
                INBOX,
                item,
                of -> new ItemEvent.EditedAfterAnswer(of, Map.of("due", due.toString())));
    }

    private void edited(Item known, Instant at) {
        Item item = rows.held(known.contribution()).orElse(known);
        AnswerTimes times = desk.guideline().answerTimes();
        Instant due = promised(item, times, at);
        rows.edited(item.contribution(), at, due, desk.now());
        if (due.isBefore(desk.now())) {
            late.found(Map.of(item.contribution().value(), item.account()));
        }
        if (item.state() == Item.State.CLOSED) {
            outdated(rows.item(item.contribution()).orElseThrow());
        }
    }

    /** What is urgent has as long as it had: in a crisis that is shorter than otherwise. */
    private static Instant promised(Item item, AnswerTimes times, Instant at) {
        Instant due = item.due();
        return item.urgent() && due != null
                ? at.plus(Duration.between(item.startedAt(), due))
                : DeadlineRules.due(times, item.urgent(), at);
    }

    /**
     * When the author last changed it, by the platform's clock and never later than we had it in
     * hand. Empty when nobody has changed it: a picture that came after its text was there from the
     * beginning, and a change from long before the account was connected waits for nobody.
     */
    private static Optional<Instant> edited(Contribution contribution, List<Version> versions) {
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
