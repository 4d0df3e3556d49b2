package se.uppsikt.records.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.MediaRows;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.Version.Media;
import se.uppsikt.records.VersionRows;

/**
 * Of a contribution that comes by two ways, the platform and an export name the same picture
 * differently and set the same words differently. A wording that is kept already is repeated, not
 * edited; nothing may be marked as edited that nobody has edited.
 */
@Component
class SameText {
    private final MatchRows kin;
    private final VersionRows versions;
    private final MediaRows media;

    SameText(MatchRows kin, VersionRows versions, MediaRows media) {
        this.kin = kin;
        this.versions = versions;
        this.media = media;
    }

    /**
     * The observations, those that repeat a kept wording in its own words.
     *
     * @param asTheyCame the same ones under the names they came with
     * @param others whether what others have written has come in an export
     */
    List<Observation> repeated(
            List<? extends Observation> asTheyCame,
            List<Observation> observations,
            boolean others) {
        Set<AccountKey> concerned =
                observations.stream()
                        .filter(o -> MatchRules.comparable(o, others))
                        .map(AccountKey::of)
                        .collect(Collectors.toSet());
        Map<AccountKey, ContributionId> known =
                concerned.isEmpty() ? Map.of() : kin.withOtherNames(concerned);
        if (known.isEmpty()) {
            return observations;
        }
        Map<ContributionId, List<VersionRows.Read>> kept = new HashMap<>();
        versions.of(known.values())
                .forEach(
                        v -> kept.computeIfAbsent(v.contribution(), _ -> new ArrayList<>()).add(v));
        Map<Long, List<Media>> pictures = pictures(known.values());
        List<Observation> repeated = new ArrayList<>(observations.size());
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            ContributionId id = known.get(AccountKey.of(observation));
            if (id != null && observation instanceof Written w) {
                Seen seen = new Seen(w, asTheyCame.get(i).key().made());
                repeated.add(seen.repeating(kept.getOrDefault(id, List.of()), pictures));
            } else {
                repeated.add(observation);
            }
        }
        return repeated;
    }

    private Map<Long, List<Media>> pictures(Collection<ContributionId> contributions) {
        return media.of(contributions).stream()
                .collect(
                        Collectors.groupingBy(
                                MediaRows.Read::version,
                                Collectors.mapping(MediaRows.Read::media, Collectors.toList())));
    }

    /** A wording on its way in, and whether an export shows it. */
    private record Seen(Written written, boolean exported) {
        Written repeating(List<VersionRows.Read> kept, Map<Long, List<Media>> pictures) {
            for (VersionRows.Read version : kept) {
                List<Media> media = pictures.getOrDefault(version.id(), List.of());
                if (sameWords(version) && samePictures(media)) {
                    return written.worded(
                            version.text(), media.stream().map(Media::seenAgain).toList());
                }
            }
            return written;
        }

        /**
         * What an export adds after the words is no edit, and links after the words of a post are
         * none, unless the export says that it was one.
         */
        private boolean sameWords(VersionRows.Read version) {
            return MatchRules.words(written.text()).equals(MatchRules.words(version.text()))
                    || exported
                            && !MatchRules.edited(written)
                            && MatchRules.continues(written.text(), version.text());
        }

        /** As many, and in hand; an export with a part missing takes none away. */
        private boolean samePictures(List<Media> media) {
            int told = written.media().size();
            boolean partMissing = exported && !MatchRules.edited(written) && told < media.size();
            return (told == media.size() || partMissing)
                    && media.stream().allMatch(SameText::inHand);
        }
    }

    private static boolean inHand(Media medium) {
        return switch (medium.state()) {
            case KEPT, NEVER_COPIED -> true;
            case WAITING, UNREACHABLE -> false;
        };
    }
}
