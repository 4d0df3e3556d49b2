package se.uppsikt.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.records.Vanishing;

/**
 * What is gone from the platform can be answered there no more, so nobody is kept waiting for it:
 * the item is closed with the reason on record, and can be opened again by whoever finds another
 * way to answer. A removal that failed closes nothing, and neither does hiding. What may be a
 * threat waits all the same until somebody has read it: its author taking it back takes away
 * neither the crime nor the record (M4).
 */
@Enforces(
        value = "S2",
        how = "Det som är borttaget från plattformen avslutas med skälet och väntar inte på svar.")
@Component
class Removals {
    private static final Machine INBOX = new Machine("inkorg");

    private final ItemRows rows;
    private final Records records;
    private final Moderation moderation;
    private final ItemRecorder desk;

    Removals(ItemRows rows, Records records, Moderation moderation, ItemRecorder desk) {
        this.rows = rows;
        this.records = records;
        this.moderation = moderation;
        this.desk = desk;
    }

    /** Closes those of them that are gone and still wait, in the transaction that learnt of it. */
    void look(List<Contribution> news) {
        List<Contribution> gone = news.stream().filter(Removals::isGone).toList();
        if (gone.isEmpty()) {
            return;
        }
        Map<ContributionId, Item> items = rows.items(gone.stream().map(Contribution::id).toList());
        Set<ContributionId> unread = moderation.unjudgedThreats(gone);
        for (Contribution contribution : gone) {
            Item item = items.get(contribution.id());
            if (item != null
                    && item.state() == Item.State.WAITING
                    && !unread.contains(item.contribution())) {
                close(item.contribution(), reason(contribution.facts()));
            }
        }
    }

    /** What was closed because it was gone, and is there again, waits as if it had never been. */
    void restored(List<Contribution> shown) {
        for (Contribution contribution : shown) {
            if (contribution.facts().answering() == Facts.Answering.CLOSED_UNANSWERED
                    && !isGone(contribution)
                    && closedByRemoval(contribution.id())) {
                waitsAgain(contribution.id(), "Finns på plattformen igen; väntar på svar igen");
            }
        }
    }

    /** What was closed as gone, before it was known that it may be a threat, waits to be read. */
    void threatening(Set<ContributionId> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Contribution> gone =
                records.contributions(found).values().stream().filter(Removals::isGone).toList();
        for (ContributionId id : moderation.unjudgedThreats(gone)) {
            if (closedByRemoval(id)) {
                waitsAgain(id, "Kan vara ett hot; väntar på att läsas");
            }
        }
    }

    private boolean closedByRemoval(ContributionId id) {
        return records.kept(id).ledger().reversed().stream()
                .map(LedgerEntry::event)
                .filter(ItemEvent.CLOSINGS::contains)
                .findFirst()
                .filter(ItemEvent.ClosedByRemoval.EVENT::equals)
                .isPresent();
    }

    private void waitsAgain(ContributionId id, String sentence) {
        become(
                id,
                Item.State.CLOSED,
                Item.State.WAITING,
                of -> new ItemOnPlatformEvent.WaitsAgain(of, sentence));
    }

    /** We have removed it: the platform has done what was asked, or a person has by hand. */
    void removed(ContributionId id) {
        close(id, CloseReason.MODERATED);
    }

    static boolean isGone(Contribution contribution) {
        return contribution.facts().visibility() == Facts.Visibility.REMOVED
                || contribution.facts().withdrawnAt() != null;
    }

    /** Nobody is said to have taken it away unless the platform or our own deed tells so. */
    static CloseReason reason(Facts facts) {
        if (facts.visibility() == Facts.Visibility.REMOVED) {
            return CloseReason.MODERATED;
        }
        return switch (facts.vanishing()) {
            case null -> CloseReason.WITHDRAWN;
            case Vanishing.Unknown _, Vanishing.WithVanished _ -> CloseReason.WITHDRAWN;
            case Vanishing.ByAuthor _ -> CloseReason.WITHDRAWN_BY_AUTHOR;
            case Vanishing.ByPlatform _ -> CloseReason.TAKEN_BY_PLATFORM;
            case Vanishing.WithRemoved _ -> CloseReason.GONE_WITH_OURS;
        };
    }

    private void close(ContributionId id, CloseReason reason) {
        become(
                id,
                Item.State.WAITING,
                Item.State.CLOSED,
                of -> new ItemEvent.ClosedByRemoval(of, reason));
    }

    private void become(
            ContributionId id,
            Item.State from,
            Item.State to,
            Function<ItemEvent.Circumstances, ItemEvent> deed) {
        rows.held(id)
                .filter(item -> item.state() == from)
                .ifPresent(
                        item -> {
                            rows.settled(id, to, desk.now());
                            desk.done(INBOX, item, deed);
                        });
    }
}
