package se.uppsikt.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;

/**
 * Reads posts with their comments. A post may have a hundred thousand; what is in memory is one
 * part of them, whoever asks.
 */
@Component
class Threads {
    private static final int PAGE = 200;

    private final ThreadRows rows;
    private final ContributionRows contributions;
    private final Completing completing;

    Threads(ThreadRows rows, ContributionRows contributions, Completing completing) {
        this.rows = rows;
        this.contributions = contributions;
        this.completing = completing;
    }

    ThreadPart part(Contribution place, ThreadPart.Side side, int size) {
        List<Contribution> part =
                switch (side) {
                    case AROUND ->
                            around(rows.earlier(place, size), place, rows.later(place, size), size);
                    case EARLIER -> rows.earlier(place, size).reversed();
                    case LATER -> rows.later(place, size);
                };
        ThreadRows.Outside outside =
                part.isEmpty()
                        ? rows.outside(place, place)
                        : rows.outside(part.getFirst(), part.getLast());
        return new ThreadPart(
                completing.whole(part),
                completing.whole(context(place, part, side == ThreadPart.Side.AROUND)),
                outside.before(),
                outside.after());
    }

    void whole(
            AccountId account,
            PlatformKey thread,
            @Nullable Integer year,
            Consumer<List<ThreadEntry>> use) {
        whole(account, List.of(thread), year, use);
    }

    void whole(
            AccountId account,
            List<PlatformKey> threads,
            @Nullable Integer year,
            Consumer<List<ThreadEntry>> use) {
        rows.inReadingOrder(account, threads, year, PAGE, places -> use.accept(placed(places)));
    }

    private List<ThreadEntry> placed(List<ThreadRows.Place> places) {
        Map<ContributionId, Contribution> page =
                contributions.all(places.stream().map(ThreadRows.Place::contribution).toList());
        Map<ContributionId, Kept> kept =
                completing.whole(List.copyOf(page.values())).stream()
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
    private static List<Contribution> around(
            List<Contribution> earlier, Contribution place, List<Contribution> later, int size) {
        int half = size / 2;
        int before = Math.min(earlier.size(), Math.max(half, size - later.size()));
        int after = Math.min(later.size(), size - before);
        List<Contribution> around = new ArrayList<>(earlier.subList(0, before).reversed());
        around.add(place);
        around.addAll(later.subList(0, after));
        return around;
    }

    private List<Contribution> context(
            Contribution place, Collection<Contribution> part, boolean withAnswers) {
        Set<ContributionId> shown = part.stream().map(Contribution::id).collect(Collectors.toSet());
        Set<PlatformKey> parents = new LinkedHashSet<>();
        part.stream().map(Contribution::parent).filter(Objects::nonNull).forEach(parents::add);
        boolean post = place.key().equals(place.thread());
        List<ContributionId> wanted =
                rows
                        .context(
                                place.account(),
                                place.thread(),
                                parents,
                                withAnswers && !post ? place.key() : null)
                        .stream()
                        .filter(id -> !shown.contains(id))
                        .toList();
        return List.copyOf(contributions.all(wanted).values());
    }
}
