package se.uppsikt.records.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Names names;

    Matching(
            MatchRows kin,
            ContributionWriteRows standings,
            ContributionRows contributions,
            SameText wordings,
            Names names) {
        this.kin = kin;
        this.standings = standings;
        this.contributions = contributions;
        this.wordings = wordings;
        this.names = names;
    }

    void alsoNamed(List<Observation.AlsoNamed> told) {
        names.posts().pictures(told);
    }

    /** In the caller's transaction, which must also keep them. */
    Matched recognise(List<? extends Observation> asTheyCame) {
        List<Observation> observations = names.asOne(asTheyCame);
        boolean others = othersConcerned(observations);
        Set<AccountKey> concerned =
                observations.stream()
                        .filter(observation -> concerned(observation, others))
                        .map(AccountKey::of)
                        .collect(Collectors.toSet());
        if (concerned.isEmpty()) {
            return new Matched(
                    observations, Renaming.names(asTheyCame, observations), Set.of(), Map.of());
        }
        kin.oneAtATime(concerned.stream().map(AccountKey::account).collect(Collectors.toSet()));
        Judged judged = new Judged(new HashMap<>(), new HashSet<>());
        // Messages of others come first: they show which conversations are the same.
        List<Observation> renamed = renamed(observations);
        for (Direction direction : List.of(Direction.RECEIVED, Direction.DRAWN_UP)) {
            if (judge(renamed, direction, others, judged)) {
                renamed = renamed(renamed);
            }
        }
        return new Matched(
                wordings.repeated(observations, renamed, others),
                Renaming.names(asTheyCame, renamed),
                judged.united(),
                shown(judged.perhaps()));
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

    /**
     * What a batch has shown besides what is the same.
     *
     * @param perhaps what may be the same, which nobody can tell
     * @param united conversations that were kept in two parts until now, by their names from now on
     */
    private record Judged(Map<AccountKey, Candidate> perhaps, Set<AccountKey> united) {}

    private static Map<AccountKey, Written> comparable(
            List<Observation> observations, Direction direction, boolean others) {
        Map<AccountKey, Written> written = new LinkedHashMap<>();
        for (Observation observation : observations) {
            if (observation instanceof Written w
                    && w.direction() == direction
                    && MatchRules.comparable(w, others)) {
                written.putIfAbsent(AccountKey.of(w), w);
            }
        }
        return written;
    }

    /** Whether something got another name. */
    private boolean judge(
            List<Observation> observations, Direction direction, boolean others, Judged judged) {
        Map<AccountKey, Written> written = comparable(observations, direction, others);
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
                case Perhaps maybe -> judged.perhaps().put(AccountKey.of(w), maybe.as());
                case Stranger _ -> {}
            }
        }
        return uniting.write(kin, judged.united());
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
        boolean write(MatchRows kin, Set<AccountKey> united) {
            threads.values().forEach(u -> united.add(new AccountKey(u.name().account(), u.key())));
            kin.rename(names);
            kin.alsoKnown(made);
            kin.alsoKnown(told);
            kin.alsoKnown(List.copyOf(threads.values()));
            kin.moveThreads(toTheEnd(threads.values()));
            return !made.isEmpty() || !told.isEmpty();
        }
    }

    /** Where each ends up when one name leads to the next. */
    private static List<Union> toTheEnd(Collection<Union> threads) {
        Map<AccountKey, Union> ends = new LinkedHashMap<>();
        for (Union next : threads) {
            ends.replaceAll(
                    (name, before) ->
                            new AccountKey(name.account(), before.key()).equals(next.name())
                                    ? new Union(name, next.key(), before.shownBy())
                                    : before);
            ends.put(next.name(), next);
        }
        return List.copyOf(ends.values());
    }

    private List<Observation> renamed(List<? extends Observation> observations) {
        Map<AccountKey, PlatformKey> keys =
                kin.keys(
                        observations.stream()
                                .flatMap(Matching::namesIn)
                                .filter(named -> named.key().made())
                                .collect(Collectors.toSet()));
        return new Renaming(keys).of(observations);
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
