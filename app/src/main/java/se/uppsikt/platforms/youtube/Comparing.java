package se.uppsikt.platforms.youtube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/** Compares what YouTube shows with what is kept, and hands over what differs. */
final class Comparing {
    private final Access access;
    private final PollSink desk;
    private final Set<PlatformKey> seen = new HashSet<>();
    private final Map<PlatformKey, Integer> more = new HashMap<>();

    Comparing(Access access, PollSink desk) {
        this.access = access;
        this.desk = desk;
    }

    /** Whether it has been shown in this poll; of all the history nothing is remembered. */
    boolean saw(PlatformKey key) {
        return seen.contains(key);
    }

    /** How many stand under this that did not stand there for everybody to see before this poll. */
    int more(PlatformKey thread) {
        return more.getOrDefault(thread, 0);
    }

    /**
     * @return whether there was anything that was not known
     */
    boolean keep(DataApi.Reply reply, List<Seen> shown) {
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        shown.forEach(each -> compare(each, found));
        desk.keep(reply.raw(), found);
        return !found.isEmpty();
    }

    void compare(Seen shown, List<Function<OriginalId, Observation>> found) {
        Contribution known = desk.known(shown.key()).orElse(null);
        if (desk.since() != null) {
            seen.add(shown.key());
        }
        boolean hidden = Boolean.TRUE.equals(shown.hidden());
        if (known == null) {
            fresh(shown, hidden, found);
            return;
        }
        if (!shown.says(known.text())) {
            found.add(shown.written(access.account(), access.page(), desk.now(), true));
        } else if (shown.names(known)) {
            found.add(shown.named(access.account(), access.page(), desk.now(), known));
        }
        if (known.facts().withdrawnAt() != null) {
            found.add(
                    original ->
                            new Observation.StandsThere(
                                    access.account(), shown.key(), desk.now(), original));
            more.merge(shown.thread(), 1, Integer::sum);
        }
        boolean before = known.facts().visibility() == Facts.Visibility.HIDDEN;
        if (shown.hidden() != null && hidden != before) {
            found.add(standing(shown, hidden));
            more.merge(shown.thread(), hidden ? 0 : 1, Integer::sum);
        }
    }

    /** A film that the channel has not yet let anybody see is no record of anybody's. */
    private void fresh(Seen shown, boolean hidden, List<Function<OriginalId, Observation>> found) {
        if (shown.film() && hidden) {
            return;
        }
        found.add(shown.written(access.account(), access.page(), desk.now(), false));
        if (hidden) {
            found.add(standing(shown, true));
        } else if (desk.since() != null) {
            more.merge(shown.thread(), 1, Integer::sum);
        }
    }

    private Function<OriginalId, Observation> standing(Seen shown, boolean hidden) {
        return original ->
                new Observation.VisibilitySeen(
                        access.account(), shown.key(), hidden, desk.now(), original);
    }

    /** They have been asked for by their ids, with a key that holds, and are not there. */
    void gone(DataApi.Reply reply, List<Contribution> missing) {
        desk.keep(
                reply.raw(),
                missing.stream()
                        .<Function<OriginalId, Observation>>map(
                                each ->
                                        original ->
                                                new Observation.Withdrawn(
                                                        access.account(),
                                                        each.key(),
                                                        each.thread(),
                                                        desk.now(),
                                                        original))
                        .toList());
    }
}
