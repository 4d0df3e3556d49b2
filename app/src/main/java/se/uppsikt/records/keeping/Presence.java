package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Observation.Withdrawer;

/**
 * Whether it is there, by the platform's own clock: whatever it told last of going away and of
 * being there counts, in whatever order and however late it is read. Of the same second, gone
 * counts.
 *
 * @param gone each time it was told gone and who did it, where that is said; none from before it
 *     was there again
 * @param stoodAt the last time it was told to be there; null while nobody has told
 */
record Presence(SortedMap<Instant, @Nullable Withdrawer> gone, @Nullable Instant stoodAt) {
    static final Presence UNTOLD = new Presence(new TreeMap<>(), null);

    private static final String BETWEEN = " ";
    private static final String BY = "/";

    Presence {
        SortedMap<Instant, @Nullable Withdrawer> counts = new TreeMap<>(gone);
        if (stoodAt != null) {
            counts.headMap(stoodAt).clear();
        }
        gone = Collections.unmodifiableSortedMap(counts);
    }

    Presence gone(Instant at, @Nullable Withdrawer by) {
        SortedMap<Instant, @Nullable Withdrawer> more = new TreeMap<>(gone);
        more.put(at, known(gone.get(at), by));
        return new Presence(more, stoodAt);
    }

    Presence stood(Instant at) {
        return stoodAt == null || at.isAfter(stoodAt) ? new Presence(gone, at) : this;
    }

    Presence with(Presence other) {
        Presence both = this;
        for (var told : other.gone.entrySet()) {
            both = both.gone(told.getKey(), told.getValue());
        }
        return other.stoodAt == null ? both : both.stood(other.stoodAt);
    }

    /** As it was before anybody told that it is there. */
    Presence onlyGone() {
        return new Presence(gone, null);
    }

    /** The first time since it was last there. */
    @Nullable Instant goneAt() {
        return gone.isEmpty() ? null : gone.firstKey();
    }

    /** Whoever is named counts before nobody, and the author when both are. */
    @Nullable Withdrawer goneBy() {
        Withdrawer by = null;
        for (Withdrawer each : gone.values()) {
            by = known(by, each);
        }
        return by;
    }

    /** As the database keeps it. */
    @Nullable String written() {
        if (gone.isEmpty()) {
            return null;
        }
        StringBuilder all = new StringBuilder();
        gone.forEach(
                (at, by) ->
                        all.append(all.isEmpty() ? "" : BETWEEN)
                                .append(at)
                                .append(BY)
                                .append(by == null ? "" : by.name()));
        return all.toString();
    }

    static Presence read(@Nullable String written, @Nullable Instant stoodAt) {
        Presence presence = new Presence(new TreeMap<>(), stoodAt);
        if (written != null) {
            for (String each : written.split(BETWEEN)) {
                int by = each.indexOf(BY);
                presence =
                        presence.gone(
                                Instant.parse(each.substring(0, by)),
                                by + 1 == each.length()
                                        ? null
                                        : Withdrawer.valueOf(each.substring(by + 1)));
            }
        }
        return presence;
    }

    private static @Nullable Withdrawer known(
            @Nullable Withdrawer one, @Nullable Withdrawer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
