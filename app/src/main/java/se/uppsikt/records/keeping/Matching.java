package se.uppsikt.records.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionRows;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Matched;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.keeping.MatchRows.Union;
import se.uppsikt.records.keeping.MatchRules.Candidate;
import se.uppsikt.records.keeping.MatchRules.Perhaps;
import se.uppsikt.records.keeping.MatchRules.Same;
import se.uppsikt.records.keeping.MatchRules.Spot;
import se.uppsikt.records.keeping.MatchRules.Stranger;

/**
 * Knows a contribution again that comes by two ways: from the platform, which names it, and from an
 * export, which does not. Whichever comes first, it is one contribution in the end, under the
 * platform's name. What is judged is in {@link MatchRules}; what was judged once stays.
 *
 * <p>What other people write on a page is in an export only beside the pictures of an album. Where
 * no export has shown such comments, those that the platform tells of cost next to nothing here.
 */
@Component
class Matching {
    private final MatchRows kin;
    private final ContributionWriteRows standings;
    private final ContributionRows contributions;
    private final SameText wordings;

    Matching(
            MatchRows kin,
            ContributionWriteRows standings,
            ContributionRows contributions,
            SameText wordings) {
        this.kin = kin;
        this.standings = standings;
        this.contributions = contributions;
        this.wordings = wordings;
    }

    /** In the caller's transaction, which must also keep them. */
    Matched recognise(List<? extends Observation> observations) {
        boolean others = othersConcerned(observations);
        Set<AccountKey> concerned =
                observations.stream()
                        .filter(observation -> concerned(observation, others))
                        .map(AccountKey::of)
                        .collect(Collectors.toSet());
        if (concerned.isEmpty()) {
            return new Matched(List.copyOf(observations), Map.of(), Map.of());
        }
        kin.oneAtATime(concerned.stream().map(AccountKey::account).collect(Collectors.toSet()));
        Map<AccountKey, Candidate> perhaps = new HashMap<>();
        // Messages of others come first: they show which conversations are the same.
        List<Observation> renamed = renamed(observations);
        for (Direction direction : List.of(Direction.RECEIVED, Direction.DRAWN_UP)) {
            if (judge(renamed, direction, others, perhaps)) {
                renamed = renamed(renamed);
            }
        }
        return new Matched(
                wordings.repeated(observations, renamed, others),
                names(observations, renamed),
                shown(perhaps));
    }

    private boolean othersConcerned(List<? extends Observation> observations) {
        Set<AccountId> accounts =
                observations.stream()
                        .filter(o -> o instanceof Written w && MatchRules.toldOfOthers(w))
                        .map(Observation::account)
                        .collect(Collectors.toSet());
        return !accounts.isEmpty() && kin.exportedCommentsOfOthers(accounts);
    }

    private static boolean concerned(Observation observation, boolean others) {
        return observation.key().made() || MatchRules.comparable(observation, others);
    }

    /** Whether something got another name. */
    private boolean judge(
            List<Observation> observations,
            Direction direction,
            boolean others,
            Map<AccountKey, Candidate> perhaps) {
        Map<AccountKey, Written> written = new LinkedHashMap<>();
        for (Observation observation : observations) {
            if (observation instanceof Written w
                    && w.direction() == direction
                    && MatchRules.comparable(w, others)) {
                written.putIfAbsent(AccountKey.of(w), w);
            }
        }
        Set<AccountKey> known = standings.find(written.keySet()).keySet();
        List<Written> fresh =
                written.values().stream().filter(w -> !known.contains(AccountKey.of(w))).toList();
        if (fresh.isEmpty()) {
            return false;
        }
        Map<Spot, List<Written>> batch =
                written.values().stream().collect(Collectors.groupingBy(Spot::of));
        Map<Spot, List<Candidate>> kept =
                kin.at(fresh.stream().map(Spot::of).collect(Collectors.toSet()));
        Uniting uniting = new Uniting();
        for (Written w : fresh) {
            List<Written> beside =
                    batch.getOrDefault(Spot.of(w), List.of()).stream()
                            .filter(other -> !other.key().equals(w.key()))
                            .toList();
            switch (MatchRules.judge(w, beside, kept.getOrDefault(Spot.of(w), List.of()))) {
                case Same same -> uniting.unite(w, same.as());
                case Perhaps maybe -> perhaps.put(AccountKey.of(w), maybe.as());
                case Stranger _ -> {}
            }
        }
        return uniting.write(kin);
    }

    /** What a batch has shown to be the same, written down together. */
    private static final class Uniting {
        private final List<Union> made = new ArrayList<>();
        private final List<Union> told = new ArrayList<>();
        private final Map<AccountKey, Union> threads = new LinkedHashMap<>();
        private final Map<ContributionId, PlatformKey> names = new LinkedHashMap<>();

        /** The platform's name stays; between two made ones the first does. */
        void unite(Written written, Candidate candidate) {
            PlatformKey key = AccountKey.of(written).key();
            if (key.made()) {
                made.add(new Union(AccountKey.of(written), candidate.key(), written.original()));
                sameThread(written, written.thread(), candidate.thread());
            } else {
                AccountKey other = new AccountKey(written.account(), candidate.key());
                names.put(candidate.id(), key);
                told.add(new Union(other, key, written.original()));
                sameThread(written, candidate.thread(), AccountKey.storable(written.thread()));
            }
        }

        private void sameThread(Written shownBy, PlatformKey thread, PlatformKey named) {
            if (thread.made() && !thread.equals(named)) {
                AccountKey name = new AccountKey(shownBy.account(), thread);
                threads.putIfAbsent(name, new Union(name, named, shownBy.original()));
            }
        }

        /** What is renamed comes last, so that what was united with its made name follows it. */
        boolean write(MatchRows kin) {
            kin.rename(names);
            kin.alsoKnown(made);
            kin.alsoKnown(told);
            kin.alsoKnown(List.copyOf(threads.values()));
            threads.values().forEach(kin::moveThread);
            return !made.isEmpty() || !told.isEmpty();
        }
    }

    private List<Observation> renamed(List<? extends Observation> observations) {
        Map<AccountKey, PlatformKey> keys =
                kin.keys(
                        observations.stream()
                                .flatMap(Matching::namesIn)
                                .filter(named -> named.key().made())
                                .collect(Collectors.toSet()));
        return observations.stream().map(o -> renamed(o, keys)).toList();
    }

    private static Stream<AccountKey> namesIn(Observation observation) {
        PlatformKey thread =
                switch (observation) {
                    case Written written -> written.thread();
                    case Observation.Withdrawn withdrawn -> withdrawn.thread();
                    case Observation.VisibilitySeen _, Observation.StandsThere _ -> null;
                };
        return Stream.concat(
                Stream.of(AccountKey.of(observation)),
                Stream.ofNullable(thread)
                        .map(t -> new AccountKey(observation.account(), AccountKey.storable(t))));
    }

    private static Observation renamed(Observation observation, Map<AccountKey, PlatformKey> keys) {
        if (keys.isEmpty()) {
            return observation;
        }
        PlatformKey key = name(observation, observation.key(), keys);
        return switch (observation) {
            case Written w -> w.named(key, name(w, w.thread(), keys));
            case Observation.Withdrawn w ->
                    new Observation.Withdrawn(
                            w.account(),
                            key,
                            w.thread() == null ? null : name(w, w.thread(), keys),
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

    private static PlatformKey name(
            Observation of, PlatformKey key, Map<AccountKey, PlatformKey> keys) {
        @Nullable PlatformKey other =
                keys.get(new AccountKey(of.account(), AccountKey.storable(key)));
        return other == null ? key : other;
    }

    private static Map<PlatformKey, PlatformKey> names(
            List<? extends Observation> before, List<Observation> after) {
        Map<PlatformKey, PlatformKey> names = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).key().equals(after.get(i).key())) {
                names.put(before.get(i).key(), after.get(i).key());
            }
        }
        return names;
    }

    private Map<PlatformKey, Contribution> shown(Map<AccountKey, Candidate> perhaps) {
        Map<ContributionId, Contribution> found =
                contributions.all(
                        new ArrayList<>(
                                new HashSet<>(
                                        perhaps.values().stream().map(Candidate::id).toList())));
        Map<PlatformKey, Contribution> shown = new HashMap<>();
        perhaps.forEach((named, candidate) -> shown.put(named.key(), found.get(candidate.id())));
        return shown;
    }
}
