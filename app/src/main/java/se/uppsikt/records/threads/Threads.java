package se.uppsikt.records.threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionQueries;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;

/**
 * Reads posts with their comments. A post may have a hundred thousand; what is in memory is one
 * part of them, whoever asks.
 */
@Service
public class Threads {
    private static final int PAGE = 200;

    private final ThreadRows rows;
    private final ContributionQueries contributions;

    Threads(ThreadRows rows, ContributionQueries contributions) {
        this.rows = rows;
        this.contributions = contributions;
    }

    /**
     * A part of the post or conversation that a contribution belongs to, seen from it; the part
     * before and the part after are asked for from its ends, so that nothing is lost or doubled
     * between them.
     *
     * @param size how many at most besides the contribution itself
     * @param confidential whether what is confidential is among them; otherwise it is as if it were
     *     not there (B6)
     */
    @Transactional(readOnly = true)
    public ThreadPart part(
            Contribution place, ThreadPart.Side side, int size, boolean confidential) {
        ThreadRows.Window window = rows.window(place, size, confidential);
        List<ThreadRows.Member> part =
                switch (side) {
                    case AROUND -> around(window, size);
                    case EARLIER -> window.earlier().reversed();
                    case LATER -> window.later();
                };
        ThreadRows.Outside outside =
                part.isEmpty()
                        ? rows.outside(place, window.place(), window.place(), confidential)
                        : rows.outside(place, part.getFirst(), part.getLast(), confidential);
        boolean withAnswers = side == ThreadPart.Side.AROUND && !isPost(place);
        List<ContributionId> context = context(place, part, withAnswers, confidential);
        List<Kept> whole =
                contributions.kept(
                        Stream.concat(part.stream().map(ThreadRows.Member::id), context.stream())
                                .toList());
        return new ThreadPart(
                whole.subList(0, part.size()),
                whole.subList(part.size(), whole.size()),
                outside.before(),
                outside.after());
    }

    /**
     * Whole posts or conversations one after another, each in reading order, a page at a time;
     * memory does not grow with them. Of other years only the post itself is read.
     *
     * @param year by Swedish time; null for everything
     */
    @Transactional(readOnly = true)
    public void whole(
            AccountId account,
            List<PlatformKey> threads,
            @Nullable Integer year,
            Consumer<List<ThreadEntry>> use) {
        rows.inReadingOrder(account, threads, year, PAGE, places -> use.accept(placed(places)));
    }

    private List<ThreadEntry> placed(List<ThreadRows.Place> places) {
        Map<ContributionId, Kept> kept =
                contributions
                        .kept(places.stream().map(ThreadRows.Place::contribution).toList())
                        .stream()
                        .collect(Collectors.toMap(k -> k.contribution().id(), k -> k));
        return places.stream()
                .map(
                        place ->
                                new ThreadEntry(
                                        Objects.requireNonNull(kept.get(place.contribution())),
                                        place.depth()))
                .toList();
    }

    /** As many on each side, and more on one side when the other has fewer. */
    private static List<ThreadRows.Member> around(ThreadRows.Window window, int size) {
        int half = size / 2;
        int before =
                Math.min(window.earlier().size(), Math.max(half, size - window.later().size()));
        int after = Math.min(window.later().size(), size - before);
        List<ThreadRows.Member> around =
                new ArrayList<>(window.earlier().subList(0, before).reversed());
        around.add(window.place());
        around.addAll(window.later().subList(0, after));
        return around;
    }

    private List<ContributionId> context(
            Contribution place,
            List<ThreadRows.Member> part,
            boolean withAnswers,
            boolean confidential) {
        Set<ContributionId> shown =
                part.stream().map(ThreadRows.Member::id).collect(Collectors.toSet());
        return rows
                .context(
                        place,
                        answered(place, part),
                        withAnswers ? place.key() : null,
                        confidential)
                .stream()
                .filter(id -> !shown.contains(id))
                .toList();
    }

    private static boolean isPost(Contribution place) {
        return place.key().equals(place.thread());
    }

    /** What entries of the part answer; what stands in the part itself is not read once more. */
    private static Collection<PlatformKey> answered(
            Contribution place, List<ThreadRows.Member> part) {
        Set<PlatformKey> shown =
                part.stream().map(ThreadRows.Member::key).collect(Collectors.toSet());
        return part.stream()
                .map(ThreadRows.Member::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !shown.contains(parent))
                .filter(parent -> !parent.equals(place.thread()))
                .distinct()
                .toList();
    }

    /** Whether it answers another comment rather than the post itself. */
    public static boolean isReply(Contribution contribution) {
        return ThreadRules.isReply(contribution);
    }

    /**
     * A part of a post with its comments, or of a conversation, in the order of time.
     *
     * @param part what was written one after the other; nothing of the thread lies between
     * @param context what the part is not understood without but lies outside it: the post, what
     *     its entries answer, and answers to the one it is about
     * @param before how many in the thread were written before the part; one more than {@link
     *     #COUNTED} when there are more
     * @param after how many were written after it, counted as far
     */
    public record ThreadPart(List<Kept> part, List<Kept> context, long before, long after) {
        /** A thread may have a hundred thousand; nobody is helped by the number. */
        public static final long COUNTED = 1_000;

        public ThreadPart {
            part = List.copyOf(part);
            context = List.copyOf(context);
        }

        /** Which part of a thread, seen from one contribution. */
        public enum Side {
            /** With it in the middle, or as near as the ends of the thread allow. */
            AROUND,
            EARLIER,
            LATER
        }

        /** What is not understood alone first, and each answer below what it answers. */
        public List<Kept> inReadingOrder() {
            return ThreadRules.inOrder(this);
        }

        /** How many the whole thread has, as far as they are counted. */
        public long whole() {
            return before + part.size() + after;
        }
    }

    /**
     * A contribution at its place when a whole thread is read.
     *
     * @param depth 0 for the post and for what begins a branch, 1 for what answers it, and so on
     */
    public record ThreadEntry(Kept kept, int depth) {}
}
