package se.uppsikt.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;

/**
 * Which part of a long thread is shown: what it is about, the branch of the chosen one, and what
 * was said around it. A post with ten thousand comments must not stop a browser.
 */
final class ThreadRules {
    static final int SHOWN = 60;

    private ThreadRules() {}

    /** In reading order: an answer stands below what it answers, otherwise by time. */
    static List<Kept> inOrder(List<Kept> thread, PlatformKey origin) {
        List<Kept> ordered = new ArrayList<>(thread.size());
        Set<PlatformKey> keys = new HashSet<>();
        thread.forEach(kept -> keys.add(kept.contribution().key()));
        for (Kept kept : thread) {
            PlatformKey parent = kept.contribution().parent();
            if (parent == null || parent.equals(origin) || !keys.contains(parent)) {
                add(ordered, kept, thread, origin);
            }
        }
        return ordered;
    }

    private static void add(List<Kept> ordered, Kept kept, List<Kept> thread, PlatformKey origin) {
        ordered.add(kept);
        PlatformKey key = kept.contribution().key();
        if (key.equals(origin)) {
            return;
        }
        for (Kept answer : thread) {
            if (key.equals(answer.contribution().parent()) && !ordered.contains(answer)) {
                add(ordered, answer, thread, origin);
            }
        }
    }

    /** The part to show, in the order given; everything when it is short. */
    static List<Kept> excerpt(List<Kept> ordered, ContributionId chosen) {
        if (ordered.size() <= SHOWN) {
            return ordered;
        }
        int at = 0;
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).contribution().id().equals(chosen)) {
                at = i;
            }
        }
        int from = Math.max(0, Math.min(at - SHOWN / 3, ordered.size() - SHOWN));
        List<Kept> part = new ArrayList<>();
        if (from > 0) {
            part.add(ordered.getFirst());
        }
        part.addAll(ordered.subList(from, Math.min(ordered.size(), from + SHOWN)));
        return part;
    }

    /** Whether it answers another comment rather than the post itself. */
    static boolean isReply(Contribution c) {
        @Nullable PlatformKey parent = c.parent();
        return parent != null && !parent.equals(c.thread()) && !c.key().equals(c.thread());
    }
}
