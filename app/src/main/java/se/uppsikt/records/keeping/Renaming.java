package se.uppsikt.records.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;

/**
 * Puts the names by which things are kept in the place of those they came with.
 *
 * @param keys by the name they came with; most keep their own and are left out
 */
record Renaming(Map<AccountKey, PlatformKey> keys) {

    List<Observation> of(List<? extends Observation> observations) {
        return observations.stream().map(this::of).toList();
    }

    private Observation of(Observation observation) {
        if (keys.isEmpty()) {
            return observation;
        }
        PlatformKey key = name(observation, observation.key());
        return switch (observation) {
            case Observation.Written w ->
                    w.named(key, name(w, w.thread()))
                            .under(w.parent() == null ? null : name(w, w.parent()));
            case Observation.Withdrawn w ->
                    new Observation.Withdrawn(
                            w.account(),
                            key,
                            w.thread() == null ? null : name(w, w.thread()),
                            w.at(),
                            w.original(),
                            w.by());
            case Observation.VisibilitySeen v ->
                    new Observation.VisibilitySeen(
                            v.account(), key, v.hidden(), v.at(), v.original());
            case Observation.StandsThere s ->
                    new Observation.StandsThere(s.account(), key, s.at(), s.original());
        };
    }

    private PlatformKey name(Observation of, PlatformKey key) {
        @Nullable PlatformKey other =
                keys.get(new AccountKey(of.account(), AccountKey.storable(key)));
        return other == null ? key : other;
    }

    /** What got another name on the way, by the name it came with. */
    static Map<PlatformKey, PlatformKey> names(
            List<? extends Observation> before, List<Observation> after) {
        Map<PlatformKey, PlatformKey> names = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).key().equals(after.get(i).key())) {
                names.put(before.get(i).key(), after.get(i).key());
            }
        }
        return names;
    }
}
