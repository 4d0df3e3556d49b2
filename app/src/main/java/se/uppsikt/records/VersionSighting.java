package se.uppsikt.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;

/**
 * A row of the versions: a wording and the time it is said to have come to be.
 *
 * @param number its place among the wordings that count; null when it only repeats another
 * @param genre what sort of thing it is, as far as is told
 */
public record VersionSighting(
        long id,
        ContributionId contribution,
        Instant at,
        Instant seenAt,
        OriginalId original,
        Sha256 likeness,
        @Nullable Integer number,
        Version.@Nullable Genre genre) {
    private static final Comparator<VersionSighting> ORDER =
            Comparator.comparing(VersionSighting::at)
                    .thenComparing(VersionSighting::seenAt)
                    .thenComparingLong(sighting -> sighting.original().value())
                    .thenComparing(sighting -> sighting.likeness().hex());

    /**
     * The wordings that count, in order: by the platform's clock, which for Facebook has whole
     * seconds; then by arrival, that is when each was heard and its number in the journal. It
     * depends on what has been seen and not on when news was read. Two kinds of sightings count for
     * nothing: one that repeats the wording before it; and one dated as the first writing although
     * it shows a later wording, as polls do that see an edited text but not the time of the edit.
     */
    public static List<VersionSighting> counted(List<VersionSighting> sightings) {
        List<VersionSighting> ordered = sightings.stream().sorted(ORDER).toList();
        List<VersionSighting> counted = new ArrayList<>();
        for (VersionSighting sighting : ordered) {
            boolean repeats = !counted.isEmpty() && counted.getLast().repeatedBy(sighting);
            if (counted.isEmpty() || !repeats && !undated(sighting, ordered)) {
                counted.add(sighting);
            }
        }
        return counted;
    }

    public VersionSighting numbered(@Nullable Integer to) {
        return new VersionSighting(id, contribution, at, seenAt, original, likeness, to, genre);
    }

    /**
     * Whether the other says the same. What sort of thing it is may be told in two ways, or by one
     * of them alone; but who recommended and now does not has said something else.
     */
    public boolean repeatedBy(VersionSighting other) {
        boolean otherVerdict =
                genre != null
                        && other.genre != null
                        && genre != other.genre
                        && genre.verdict()
                        && other.genre.verdict();
        return !otherVerdict && likeness.equals(other.likeness);
    }

    private static boolean undated(VersionSighting sighting, List<VersionSighting> ordered) {
        if (!sighting.at().equals(ordered.getFirst().at())) {
            return false;
        }
        Set<Sha256> later = new HashSet<>();
        ordered.stream()
                .filter(other -> other.at().isAfter(sighting.at()))
                .forEach(other -> later.add(other.likeness()));
        return later.contains(sighting.likeness());
    }
}
