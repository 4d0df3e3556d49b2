package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.NewVersion;
import se.uppsikt.records.Observation;
import se.uppsikt.records.journal.OriginalId;

/** All that one batch of observations says about one contribution. */
final class MergedObservation {
    /** What makes two sightings in a batch the same. */
    private record Same(Instant at, Sha256 likeness) {}

    private final AccountKey named;
    private final Map<Same, NewVersion> wordings = new LinkedHashMap<>();
    private ContributionHeader header;
    private Presence presence = Presence.UNTOLD;
    private Observation.@Nullable VisibilitySeen visibility;

    /** The original of the removal, for its record. */
    private @Nullable OriginalId goneOriginal;

    private @Nullable Instant goneFirst;
    private boolean onlyStands = true;

    private MergedObservation(AccountKey named, ContributionHeader header) {
        this.named = named;
        this.header = header;
    }

    /** In the order of locking. */
    static List<MergedObservation> of(List<? extends Observation> observations) {
        Map<AccountKey, MergedObservation> gathered = new TreeMap<>();
        for (Observation observation : observations) {
            gathered.computeIfAbsent(
                            AccountKey.of(observation),
                            named -> new MergedObservation(named, header(named, observation)))
                    .add(observation);
        }
        return new ArrayList<>(gathered.values());
    }

    public AccountKey named() {
        return named;
    }

    List<NewVersion> wordings() {
        return List.copyOf(wordings.values());
    }

    /** Which originals tell of the removal and of the visibility, as the ledger names them. */
    public Map<String, String> toldBy() {
        Map<String, String> originals = new TreeMap<>();
        if (goneOriginal != null) {
            originals.put("removalOriginal", Long.toString(goneOriginal.value()));
        }
        if (visibility != null) {
            originals.put("visibilityOriginal", Long.toString(visibility.original().value()));
        }
        return originals;
    }

    /** How it stands when nothing was known before. */
    ObservedState alone() {
        return onTopOf(ObservedState.fresh(header));
    }

    /** How it stands when this is added to what was known. */
    ObservedState onTopOf(ObservedState known) {
        ObservedState standing = known.with(header);
        if (visibility != null) {
            standing = standing.seen(visibility.hidden(), StorableText.time(visibility.at()));
        }
        return standing.told(presence);
    }

    /** When it was there again after it went away. */
    Instant stoodSince(Instant gone) {
        return presence.stoodAt() == null ? gone : presence.stoodAt();
    }

    /** Whether all that is told is that it is there: of what nobody has seen that says nothing. */
    boolean onlyStands() {
        return onlyStands;
    }

    private static ContributionHeader header(AccountKey named, Observation observation) {
        return switch (observation) {
            case Observation.Written written -> ContributionHeader.of(written);
            case Observation.Withdrawn withdrawn ->
                    ContributionHeader.placeholder(
                            named, withdrawn.thread(), StorableText.time(withdrawn.at()));
            case Observation.VisibilitySeen seen ->
                    ContributionHeader.placeholder(named, null, StorableText.time(seen.at()));
            case Observation.StandsThere there ->
                    ContributionHeader.placeholder(named, null, StorableText.time(there.at()));
        };
    }

    private void add(Observation observation) {
        header = header.with(header(named, observation));
        onlyStands &= observation instanceof Observation.StandsThere;
        switch (observation) {
            case Observation.Written written -> {
                NewVersion wording = NewVersion.of(written);
                wordings.merge(
                        new Same(wording.at(), wording.likeness()),
                        wording,
                        (one, other) ->
                                other.seenAt().isBefore(one.seenAt())
                                        ? other.or(one)
                                        : one.or(other));
            }
            case Observation.Withdrawn withdrawn -> {
                Instant at = StorableText.time(withdrawn.at());
                presence = presence.gone(at, withdrawn.by());
                if (goneFirst == null || at.isBefore(goneFirst)) {
                    goneFirst = at;
                    goneOriginal = withdrawn.original();
                }
            }
            case Observation.VisibilitySeen seen -> {
                if (visibility == null || later(seen, visibility)) {
                    visibility = seen;
                }
            }
            case Observation.StandsThere there ->
                    presence = presence.stood(StorableText.time(there.at()));
        }
    }

    private static boolean later(Observation.VisibilitySeen one, Observation.VisibilitySeen other) {
        int order = StorableText.time(one.at()).compareTo(StorableText.time(other.at()));
        return order > 0 || order == 0 && one.hidden();
    }
}
