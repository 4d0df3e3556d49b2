package se.uppsikt.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.ModerationFilter.Place;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.police.PoliceReport;
import se.uppsikt.moderation.police.WithholdingReversal;
import se.uppsikt.records.Contribution;

/** A page on its way: one list after the other, until there is one row more than it holds. */
final class Filling {
    static final int PAGE = 50;

    private final ModerationFilter filter;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Place ended;

    Filling(ModerationFilter filter) {
        this.filter = filter;
    }

    /** A row in its place. */
    sealed interface Entry {
        Place place();

        record Reported(Place place, PoliceReport report) implements Entry {}

        record Proposed(Place place, WithholdingReversal.Waiting release) implements Entry {}

        record Judged(Place place, Judgement judgement) implements Entry {}

        record PointedAt(Place place, Contribution contribution, Set<String> rules)
                implements Entry {}
    }

    /** Whether anything of that list may still come on this page. */
    boolean takes(View list) {
        return filter.reaches(list) && ended == null && room() > 0;
    }

    int room() {
        return PAGE + 1 - entries.size();
    }

    /** Where that list begins; null at its beginning. */
    @Nullable Place from(View list) {
        return filter.in(list);
    }

    void add(List<? extends Entry> more) {
        entries.addAll(more);
    }

    /** The page ends here though it may not be full; the list goes on after it. */
    void end(Place last) {
        ended = last;
    }

    List<Entry> page() {
        return entries.size() > PAGE ? entries.subList(0, PAGE) : entries;
    }

    /** The last place of this page; null when nothing follows. */
    @Nullable Place next() {
        return entries.size() > PAGE ? page().getLast().place() : ended;
    }

    /** How many a list has, of one that begins on this page; empty of all others. */
    Optional<Overview.Figure> counted(View list) {
        Place next = next();
        boolean reached = next == null || next.list().compareTo(list) >= 0;
        if (!reached || !filter.reaches(list) || from(list) != null) {
            return Optional.empty();
        }
        long rows = page().stream().filter(entry -> entry.place().list() == list).count();
        return Optional.of(new Overview.Figure(rows, next != null && next.list() == list));
    }
}
