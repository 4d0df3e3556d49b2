package se.uppsikt.records.threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Threads.ThreadPart;

/**
 * How a part of a thread is laid out: what it is about first, then each comment with its answers
 * below it. Every entry is looked at once, however the thread is grown.
 */
final class ThreadRules {
    private static final Comparator<Kept> BY_TIME =
            Comparator.comparing((Kept kept) -> kept.contribution().writtenAt())
                    .thenComparing(kept -> kept.contribution().id().value());

    private ThreadRules() {}

    /** In reading order: an answer stands below what it answers, otherwise by time. */
    static List<Kept> inOrder(ThreadPart part) {
        List<Kept> byTime =
                Stream.concat(part.context().stream(), part.part().stream())
                        .sorted(BY_TIME)
                        .toList();
        Map<PlatformKey, List<Kept>> answers = new HashMap<>();
        Set<PlatformKey> here = new HashSet<>();
        byTime.forEach(kept -> here.add(kept.contribution().key()));
        Deque<Kept> roots = new ArrayDeque<>();
        for (Kept kept : byTime) {
            Contribution c = kept.contribution();
            PlatformKey above = above(c);
            if (c.key().equals(c.thread())) {
                roots.addFirst(kept);
            } else if (above == null || !here.contains(above)) {
                roots.addLast(kept);
            } else {
                answers.computeIfAbsent(above, _ -> new ArrayList<>()).add(kept);
            }
        }
        return withAnswers(roots, byTime, answers);
    }

    /** Whether it answers another comment rather than the post itself. */
    static boolean isReply(Contribution c) {
        return above(c) != null && !c.key().equals(c.thread());
    }

    /** The comment that it answers; null when it answers the post or nothing. */
    private static @Nullable PlatformKey above(Contribution c) {
        PlatformKey parent = c.parent();
        return parent == null || parent.equals(c.thread()) ? null : parent;
    }

    /** What answers in a circle hangs below no root, and comes last. */
    private static List<Kept> withAnswers(
            Deque<Kept> roots, List<Kept> all, Map<PlatformKey, List<Kept>> answers) {
        List<Kept> ordered = new ArrayList<>(all.size());
        Set<PlatformKey> placed = new HashSet<>();
        Predicate<Kept> first = kept -> placed.add(kept.contribution().key());
        Deque<Kept> next = roots;
        while (!next.isEmpty()) {
            Kept kept = next.removeFirst();
            if (first.test(kept)) {
                ordered.add(kept);
                answers.getOrDefault(kept.contribution().key(), List.of())
                        .reversed()
                        .forEach(next::addFirst);
            }
        }
        all.stream().filter(first).forEach(ordered::add);
        return ordered;
    }
}
