package se.uppsikt.records.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.AlsoNamed;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.keeping.MatchRows.Union;

/**
 * Knows a post again by whichever of its names the platform tells it: its own, that of its only
 * picture, or that of another page of the feed where the same comment is told to stand. What was
 * kept under the other name comes into the one thread; two posts that are kept stay two.
 */
@Component
class PostNames {
    /** Of a page's post; a short number could be anything. A URN says what it is. */
    private static final Pattern POST =
            Pattern.compile("[0-9]+_[0-9]{10,}|urn:li:(?:activity|share|ugcPost):[0-9]{1,30}");

    private final CommentNameRows rows;
    private final MatchRows kin;

    PostNames(CommentNameRows rows, MatchRows kin) {
        this.rows = rows;
        this.kin = kin;
    }

    /**
     * The platform has told the name of a post's picture. A post with several has a thread for each
     * of them, so only the first leads to the post.
     */
    void pictures(List<AlsoNamed> told) {
        List<AlsoNamed> posts = told.stream().filter(PostNames::namesPost).toList();
        if (posts.isEmpty()) {
            return;
        }
        kin.oneAtATime(posts.stream().map(AlsoNamed::account).collect(Collectors.toSet()));
        for (AlsoNamed each : notOneYet(posts)) {
            if (!rows.hasOtherName(each)) {
                unite(each);
            }
        }
    }

    /** Each once; every comment under a post tells its two names, and most are one long since. */
    private Collection<AlsoNamed> notOneYet(List<AlsoNamed> posts) {
        Map<List<AccountKey>, AlsoNamed> each = new LinkedHashMap<>();
        posts.forEach(told -> each.putIfAbsent(List.of(one(told), other(told)), told));
        Map<AccountKey, PlatformKey> known =
                rows.known(
                        each.keySet().stream().flatMap(List::stream).collect(Collectors.toSet()));
        each.values()
                .removeIf(
                        told ->
                                known.getOrDefault(one(told), told.key())
                                        .equals(known.getOrDefault(other(told), told.name())));
        return each.values();
    }

    private static AccountKey one(AlsoNamed told) {
        return new AccountKey(told.account(), told.key());
    }

    private static AccountKey other(AlsoNamed told) {
        return new AccountKey(told.account(), told.name());
    }

    /**
     * The observations under the names their posts are kept by, in the same order.
     *
     * @param observations those whose comments have their own names already
     */
    List<Observation> asOne(List<Observation> observations) {
        List<AlsoNamed> told = toldTwice(observations);
        if (!told.isEmpty()) {
            kin.oneAtATime(told.stream().map(AlsoNamed::account).collect(Collectors.toSet()));
            told.forEach(this::unite);
        }
        Set<AccountKey> names = new HashSet<>();
        observations.forEach(each -> gather(each, names));
        if (names.isEmpty()) {
            return observations;
        }
        Map<AccountKey, PlatformKey> known = rows.known(names);
        known.entrySet().removeIf(each -> each.getKey().key().equals(each.getValue()));
        return new Renaming(known).of(observations);
    }

    private static void gather(Observation observation, Set<AccountKey> names) {
        switch (observation) {
            case Written w -> {
                if (w.kind() == ContributionKind.POST || w.kind() == ContributionKind.COMMENT) {
                    add(w, w.thread(), names);
                }
            }
            case Observation.Withdrawn w -> {
                add(w, w.key(), names);
                if (w.thread() != null) {
                    add(w, w.thread(), names);
                }
            }
            case Observation.VisibilitySeen v -> add(v, v.key(), names);
            case Observation.StandsThere s -> add(s, s.key(), names);
        }
    }

    private static void add(Observation of, PlatformKey name, Set<AccountKey> names) {
        if (POST.matcher(name.value()).matches()) {
            names.add(new AccountKey(of.account(), name));
        }
    }

    /** A comment stands in one place: where it is told under two posts of a page, they are one. */
    private List<AlsoNamed> toldTwice(List<Observation> observations) {
        List<Written> comments = new ArrayList<>();
        for (Observation each : observations) {
            if (each instanceof Written w
                    && w.kind() == ContributionKind.COMMENT
                    && POST.matcher(w.thread().value()).matches()) {
                comments.add(w);
            }
        }
        if (comments.isEmpty()) {
            return List.of();
        }
        Map<AccountKey, PlatformKey> stands = rows.threads(keys(comments));
        List<AlsoNamed> told = new ArrayList<>();
        for (Written w : comments) {
            PlatformKey before = stands.putIfAbsent(AccountKey.of(w), w.thread());
            if (before != null) {
                AlsoNamed same = new AlsoNamed(w.account(), before, w.thread(), w.original());
                if (namesPost(same)) {
                    told.add(same);
                }
            }
        }
        return told;
    }

    private static Collection<AccountKey> keys(List<Written> comments) {
        return comments.stream().map(AccountKey::of).collect(Collectors.toSet());
    }

    /** Two names of a page's own posts. */
    private static boolean namesPost(AlsoNamed told) {
        String key = told.key().value();
        String name = told.name().value();
        return !key.equals(name)
                && POST.matcher(key).matches()
                && POST.matcher(name).matches()
                && (key.startsWith("urn:")
                        ? name.startsWith("urn:")
                        : name.startsWith(key.substring(0, key.indexOf('_') + 1)));
    }

    private void unite(AlsoNamed told) {
        AccountKey one = one(told);
        AccountKey other = other(told);
        Map<AccountKey, PlatformKey> known = rows.known(List.of(one, other));
        PlatformKey key = known.getOrDefault(one, one.key());
        PlatformKey name = known.getOrDefault(other, other.key());
        Set<PlatformKey> kept = rows.kept(told.account(), List.of(key, name));
        if (key.equals(name) || kept.size() == 2) {
            return;
        }
        Union union =
                kept.contains(name)
                        ? new Union(new AccountKey(told.account(), key), name, told.original())
                        : new Union(new AccountKey(told.account(), name), key, told.original());
        kin.alsoKnown(List.of(union));
        rows.move(union);
    }
}
