package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.MediaId;
import se.uppsikt.records.MediaRows;
import se.uppsikt.records.NewVersion;
import se.uppsikt.records.VersionRows;
import se.uppsikt.records.VersionRows.Placed;
import se.uppsikt.records.VersionSighting;

/** Puts wordings with their media on the shelf, in the order in which they came to be. */
@Component
class VersionNumbering {
    private final VersionRows versions;
    private final MediaRows media;
    private final ContributionWriteRows standings;
    private final TimeIds ids;
    private final GenreRows genres;

    VersionNumbering(
            VersionRows versions,
            MediaRows media,
            ContributionWriteRows standings,
            TimeIds ids,
            GenreRows genres) {
        this.versions = versions;
        this.media = media;
        this.standings = standings;
        this.ids = ids;
        this.genres = genres;
    }

    /** What one wording of one contribution is known by. */
    private record Spot(ContributionId contribution, Instant at, Sha256 likeness) {}

    /** The wordings of a new contribution with their numbers; null for those that do not count. */
    static List<VersionRows.Row> numbered(ContributionId id, List<NewVersion> wordings) {
        List<VersionSighting> counted =
                VersionSighting.counted(
                        IntStream.range(0, wordings.size())
                                .mapToObj(i -> sighting(i, id, wordings.get(i)))
                                .toList());
        List<VersionRows.Row> rows = new ArrayList<>(wordings.size());
        for (int i = 0; i < wordings.size(); i++) {
            rows.add(new VersionRows.Row(id, wordings.get(i), place(i, counted)));
        }
        return rows;
    }

    /** Which of the wordings say something that is not kept. */
    static boolean news(List<NewVersion> wordings, List<VersionSighting> kept) {
        return wordings.stream().anyMatch(wording -> kept.stream().noneMatch(wordingIs(wording)));
    }

    Map<ContributionId, List<VersionSighting>> sightings(Collection<ContributionId> contributions) {
        return versions.sightings(contributions);
    }

    void add(List<VersionRows.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Spot, NewVersion> added = HashMap.newHashMap(rows.size());
        rows.forEach(
                row ->
                        added.put(
                                new Spot(
                                        row.contribution(),
                                        row.wording().at(),
                                        row.wording().likeness()),
                                row.wording()));
        List<MediaRows.Row> seen = new ArrayList<>();
        for (Placed placed : versions.add(rows)) {
            Spot spot = new Spot(placed.contribution(), placed.at(), placed.likeness());
            NewVersion wording = Objects.requireNonNull(added.get(spot));
            for (int i = 0; i < wording.media().size(); i++) {
                seen.add(
                        new MediaRows.Row(
                                new MediaId(ids.next()),
                                placed.contribution(),
                                placed.id(),
                                i,
                                wording.media().get(i)));
            }
        }
        media.add(seen);
        genres.tell(rows);
    }

    /**
     * Numbers the wordings of these anew and makes the last one current.
     *
     * @return those that have a new current wording
     */
    Set<ContributionId> settle(Collection<ContributionId> contributions) {
        List<VersionSighting> renumbered = new ArrayList<>();
        Set<ContributionId> reworded = new HashSet<>();
        Set<ContributionId> changed = new HashSet<>();
        versions.sightings(contributions)
                .forEach(
                        (contribution, sightings) -> {
                            List<VersionSighting> counted = VersionSighting.counted(sightings);
                            if (!repeats(counted.getLast(), current(sightings))) {
                                reworded.add(contribution);
                            }
                            for (VersionSighting sighting : sightings) {
                                Integer number = place(sighting.id(), counted);
                                if (!Objects.equals(number, sighting.number())) {
                                    renumbered.add(sighting.numbered(number));
                                    changed.add(contribution);
                                }
                            }
                        });
        versions.number(renumbered);
        standings.refresh(changed);
        return reworded;
    }

    private static boolean repeats(VersionSighting last, @Nullable VersionSighting before) {
        return before != null && before.repeatedBy(last);
    }

    private static @Nullable VersionSighting current(List<VersionSighting> sightings) {
        VersionSighting last = null;
        for (VersionSighting sighting : sightings) {
            Integer number = sighting.number();
            if (number != null
                    && (last == null || number > Objects.requireNonNull(last.number()))) {
                last = sighting;
            }
        }
        return last;
    }

    private static @Nullable Integer place(long id, List<VersionSighting> counted) {
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i).id() == id) {
                return i + 1;
            }
        }
        return null;
    }

    private static VersionSighting sighting(long place, ContributionId id, NewVersion wording) {
        return new VersionSighting(
                place,
                id,
                wording.at(),
                wording.seenAt(),
                wording.original(),
                wording.likeness(),
                null,
                wording.genre());
    }

    private static Predicate<VersionSighting> wordingIs(NewVersion wording) {
        return kept ->
                kept.at().equals(wording.at())
                        && kept.likeness().equals(wording.likeness())
                        && (wording.genre() == null || kept.genre() != null)
                        && !wording.seenAt().isBefore(kept.seenAt());
    }
}
