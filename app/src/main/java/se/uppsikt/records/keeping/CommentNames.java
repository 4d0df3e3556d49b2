package se.uppsikt.records.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.keeping.CommentNameRows.Candidate;
import se.uppsikt.records.keeping.MatchRows.Union;

/**
 * Knows a comment again by whichever of its names the platform tells it. The name it was first kept
 * under stays; the others lead to it, also where they only say what was answered. Two comments are
 * never made one: where two people wrote, or a name could mean two, each stays for itself.
 */
@Component
class CommentNames {
    private final CommentNameRows rows;
    private final MatchRows kin;

    CommentNames(CommentNameRows rows, MatchRows kin) {
        this.rows = rows;
        this.kin = kin;
    }

    /** A name on its way in, where it was seen, and who wrote, where that is told. */
    private record Seen(CommentName name, OriginalId original, @Nullable Author author) {
        Seen or(Seen other) {
            return author == null ? other : this;
        }
    }

    /** The observations under the names they are kept by, in the same order. */
    List<Observation> asOne(List<? extends Observation> observations) {
        Map<AccountKey, Seen> things = new LinkedHashMap<>();
        Map<AccountKey, Seen> above = new LinkedHashMap<>();
        observations.forEach(each -> gather(each, things, above));
        Set<AccountKey> all = new LinkedHashSet<>(things.keySet());
        all.addAll(above.keySet());
        if (all.isEmpty()) {
            return List.copyOf(observations);
        }
        Map<AccountKey, PlatformKey> names = rows.known(all);
        if (!names.keySet().containsAll(all)) {
            kin.oneAtATime(accounts(all, names));
            names = rows.known(all);
            names.putAll(recognised(without(things, names), without(above, names)));
        }
        names.entrySet().removeIf(each -> each.getKey().key().equals(each.getValue()));
        return new Renaming(names).of(observations);
    }

    private static void gather(
            Observation observation, Map<AccountKey, Seen> things, Map<AccountKey, Seen> above) {
        Author author = null;
        if (observation instanceof Written w) {
            if (w.kind() != ContributionKind.COMMENT && w.kind() != ContributionKind.MENTION) {
                return;
            }
            author = w.author();
            if (w.parent() != null && !w.parent().equals(w.thread())) {
                see(new AccountKey(w.account(), AccountKey.storable(w.parent())), w, null, above);
            }
        }
        see(AccountKey.of(observation), observation, author, things);
    }

    private static void see(
            AccountKey named, Observation in, @Nullable Author author, Map<AccountKey, Seen> all) {
        CommentName.of(named)
                .ifPresent(
                        name -> all.merge(named, new Seen(name, in.original(), author), Seen::or));
    }

    private static Set<AccountId> accounts(
            Set<AccountKey> all, Map<AccountKey, PlatformKey> known) {
        return all.stream()
                .filter(name -> !known.containsKey(name))
                .map(AccountKey::account)
                .collect(Collectors.toSet());
    }

    private static List<Seen> without(
            Map<AccountKey, Seen> all, Map<AccountKey, PlatformKey> known) {
        return all.entrySet().stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The names that are new and lead to something, which is written down. */
    private Map<AccountKey, PlatformKey> recognised(List<Seen> things, List<Seen> above) {
        List<CommentName> sought = new ArrayList<>();
        things.forEach(each -> sought.add(each.name()));
        above.forEach(each -> sought.add(each.name()));
        Map<String, List<Candidate>> kept = new HashMap<>(rows.alike(sought));
        Map<AccountKey, PlatformKey> names = new HashMap<>();
        List<Union> unions = new ArrayList<>();
        List<Seen> fresh = new ArrayList<>();
        for (Seen each : things) {
            PlatformKey as = find(each, kept);
            if (as == null) {
                kept.computeIfAbsent(each.name().number(), _ -> new ArrayList<>())
                        .add(new Candidate(each.name().named(), each.author()));
                fresh.add(each);
            } else {
                unite(each, as, names, unions);
            }
        }
        for (Seen each : above) {
            PlatformKey as = find(each, kept);
            if (as != null) {
                unite(each, as, names, unions);
            }
        }
        kin.alsoKnown(unions);
        adopt(fresh);
        return names;
    }

    private static void unite(
            Seen seen, PlatformKey as, Map<AccountKey, PlatformKey> names, List<Union> unions) {
        AccountKey name = seen.name().named();
        if (!name.key().equals(as)) {
            names.put(name, as);
            unions.add(new Union(name, as, seen.original()));
        }
    }

    private static @Nullable PlatformKey find(Seen seen, Map<String, List<Candidate>> kept) {
        List<Candidate> may =
                kept.getOrDefault(seen.name().number(), List.of()).stream()
                        .filter(c -> c.named().account().equals(seen.name().named().account()))
                        .filter(c -> seen.name().mayBe(c.named().key()))
                        .filter(c -> !CommentName.twoPeople(seen.author(), c.author()))
                        .toList();
        List<Candidate> nearest =
                may.size() < 2
                        ? may
                        : may.stream().filter(c -> seen.name().ends(c.named().key())).toList();
        return nearest.size() == 1 ? nearest.getFirst().named().key() : null;
    }

    /** What was kept as an answer to one of them under a name that nobody knew stands under it. */
    private void adopt(List<Seen> fresh) {
        List<Union> orphans = new ArrayList<>();
        for (CommentNameRows.Orphaned each :
                rows.orphaned(fresh.stream().map(Seen::name).toList())) {
            List<Seen> may =
                    fresh.stream()
                            .filter(s -> s.name().named().account().equals(each.above().account()))
                            .filter(s -> s.name().mayBe(each.above().key()))
                            .toList();
            if (may.size() == 1) {
                Seen one = may.getFirst();
                orphans.add(new Union(each.above(), one.name().named().key(), one.original()));
            }
        }
        kin.alsoKnown(orphans);
        orphans.forEach(rows::adopt);
    }
}
