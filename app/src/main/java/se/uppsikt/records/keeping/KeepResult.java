package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Direction;
import se.uppsikt.records.PlatformChange;

/** What a batch has changed, gathered while it is kept. */
final class KeepResult {
    private final Set<ContributionId> added = new LinkedHashSet<>();
    private final Set<ContributionId> reworded = new LinkedHashSet<>();
    private final Set<ContributionId> vanished = new LinkedHashSet<>();
    private final Set<ContributionId> hidden = new LinkedHashSet<>();
    private final Set<ContributionId> shown = new LinkedHashSet<>();
    private final Set<ContributionId> joined = new LinkedHashSet<>();
    private final List<Stood> stood = new ArrayList<>();

    private record Stood(
            MergedObservation news,
            ContributionId id,
            @Nullable ObservedState before,
            ObservedState after) {}

    /**
     * @param before null for one that is new
     */
    void stands(
            MergedObservation news,
            ContributionId id,
            @Nullable ObservedState before,
            ObservedState after) {
        boolean unseen = before == null || before.header().placeholder();
        if (unseen && !after.header().placeholder()) {
            added.add(id);
        }
        if (after.vanished() && (before == null || !before.vanished())) {
            vanished.add(id);
        }
        if (before != null && before.seenByOthers() != after.seenByOthers()) {
            if (after.seenByOthers()) {
                shown.add(id);
            } else if (!after.vanished()) {
                hidden.add(id);
            }
        }
        if (before != null
                && after.header().direction() == Direction.DRAWN_UP
                && !Objects.equals(before.header().parent(), after.header().parent())) {
            joined.add(id);
        }
        stood.add(new Stood(news, id, before, after));
    }

    void joined(Collection<ContributionId> ids) {
        joined.addAll(ids);
    }

    /** A contribution seen for the first time counts as added, not as reworded. */
    void reworded(Collection<ContributionId> ids) {
        ids.stream().filter(id -> !added.contains(id)).forEach(reworded::add);
    }

    /** What the ledger is to remember, now that it is known how each stands among the others. */
    List<PlatformChange> told(Map<ContributionId, Contribution> contributions) {
        List<PlatformChange> told = new ArrayList<>();
        for (Stood each : stood) {
            Contribution now = contributions.get(each.id());
            PlatformChangeRules.removal(
                            each.news(),
                            each.id(),
                            each.before(),
                            each.after(),
                            now == null ? null : now.facts().vanishing())
                    .ifPresent(told::add);
            PlatformChangeRules.visibility(each.news(), each.id(), each.before(), each.after())
                    .ifPresent(told::add);
        }
        return told;
    }

    Set<ContributionId> all() {
        Set<ContributionId> all = new LinkedHashSet<>(added);
        all.addAll(reworded);
        all.addAll(vanished);
        all.addAll(hidden);
        all.addAll(shown);
        all.addAll(joined);
        return all;
    }

    ContributionsKept kept(Map<ContributionId, Contribution> contributions, Instant at) {
        return new ContributionsKept(
                of(added, contributions),
                of(reworded, contributions),
                of(vanished, contributions),
                of(hidden, contributions),
                of(shown, contributions),
                of(joined, contributions),
                at);
    }

    private static List<Contribution> of(
            Set<ContributionId> ids, Map<ContributionId, Contribution> contributions) {
        return ids.stream().map(id -> Objects.requireNonNull(contributions.get(id))).toList();
    }
}
