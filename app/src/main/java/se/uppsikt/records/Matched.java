package se.uppsikt.records;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Observations, each under the name by which its contribution is kept.
 *
 * @param names by the name it came with, for those that were kept under another
 * @param united conversations that were kept in two parts until now
 * @param perhaps those that may be the same as one kept already, which nobody can tell; both stay
 */
public record Matched(
        List<Observation> observations,
        Map<PlatformKey, PlatformKey> names,
        Set<AccountKey> united,
        Map<PlatformKey, Contribution> perhaps) {
    public Matched {
        observations = List.copyOf(observations);
        names = Map.copyOf(names);
        united = Set.copyOf(united);
        perhaps = Map.copyOf(perhaps);
    }

    public PlatformKey name(PlatformKey key) {
        return names.getOrDefault(key, key);
    }
}
