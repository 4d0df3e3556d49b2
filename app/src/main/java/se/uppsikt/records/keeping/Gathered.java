package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Storable;
import se.uppsikt.records.Named;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Wording;
import se.uppsikt.records.journal.OriginalId;

/** All that one batch of observations says about one contribution. */
public final class Gathered {
    /** What makes two sightings in a batch the same. */
    private record Same(Instant at, Sha256 likeness) {}

    private final Named named;
    private final Map<Same, Wording> wordings = new LinkedHashMap<>();
    private Header header;
    private @Nullable Instant goneAt;
    private Observation.@Nullable VisibilitySeen visibility;

    /** The original of the removal, for its record. */
    private @Nullable OriginalId goneOriginal;

    private @Nullable Withdrawer goneBy;

    private Gathered(Named named, Header header) {
        this.named = named;
        this.header = header;
    }

    /** In the order of locking. */
    static List<Gathered> of(List<? extends Observation> observations) {
        Map<Named, Gathered> gathered = new TreeMap<>();
        for (Observation observation : observations) {
            gathered.computeIfAbsent(
                            Named.of(observation),
                            named -> new Gathered(named, header(named, observation)))
                    .add(observation);
        }
        return List.copyOf(gathered.values());
    }

    public Named named() {
        return named;
    }

    List<Wording> wordings() {
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
    Standing alone() {
        return onTopOf(Standing.fresh(header));
    }

    /** How it stands when this is added to what was known. */
    Standing onTopOf(Standing known) {
        Standing standing = known.with(header);
        if (visibility != null) {
            standing = standing.seen(visibility.hidden(), Storable.time(visibility.at()));
        }
        return goneAt == null ? standing : standing.gone(goneAt, goneBy);
    }

    private static Header header(Named named, Observation observation) {
        return switch (observation) {
            case Observation.Written written -> Header.of(written);
            case Observation.Withdrawn withdrawn ->
                    Header.placeholder(named, withdrawn.thread(), Storable.time(withdrawn.at()));
            case Observation.VisibilitySeen seen ->
                    Header.placeholder(named, null, Storable.time(seen.at()));
        };
    }

    private void add(Observation observation) {
        header = header.with(header(named, observation));
        switch (observation) {
            case Observation.Written written -> {
                Wording wording = Wording.of(written);
                wordings.merge(
                        new Same(wording.at(), wording.likeness()),
                        wording,
                        (one, other) -> other.seenAt().isBefore(one.seenAt()) ? other : one);
            }
            case Observation.Withdrawn withdrawn -> {
                Instant at = Storable.time(withdrawn.at());
                goneBy = Standing.known(goneBy, withdrawn.by());
                if (goneAt == null || at.isBefore(goneAt)) {
                    goneAt = at;
                    goneOriginal = withdrawn.original();
                }
            }
            case Observation.VisibilitySeen seen -> {
                if (visibility == null || later(seen, visibility)) {
                    visibility = seen;
                }
            }
        }
    }

    private static boolean later(Observation.VisibilitySeen one, Observation.VisibilitySeen other) {
        int order = Storable.time(one.at()).compareTo(Storable.time(other.at()));
        return order > 0 || order == 0 && one.hidden();
    }
}
