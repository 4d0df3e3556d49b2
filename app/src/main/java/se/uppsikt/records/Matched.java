package se.uppsikt.records;

import java.util.List;
import java.util.Map;

/**
 * Observations, each under the name by which its contribution is kept.
 *
 * @param names by the name it came with, for those that were kept under another
 * @param perhaps those that may be the same as one kept already, which nobody can tell; both stay
 */
public record Matched(
        List<Observation> observations,
        Map<PlatformKey, PlatformKey> names,
        Map<PlatformKey, Contribution> perhaps) {
    public Matched {
        observations = List.copyOf(observations);
        names = Map.copyOf(names);
        perhaps = Map.copyOf(perhaps);
    }

    public PlatformKey name(PlatformKey key) {
        return names.getOrDefault(key, key);
    }
}
