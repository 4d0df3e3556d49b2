package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation.Withdrawer;

/**
 * How a contribution stands, apart from its wordings: what observations can change. News are merged
 * so that their order does not matter.
 *
 * @param visibilityAt when visibility came to be so; null while it has never been told
 * @param goneAt when the platform says that it went away, whoever did it
 * @param goneBy who did it, where the platform has said so
 */
record ObservedState(
        ContributionHeader header,
        Facts.Visibility visibility,
        @Nullable Instant visibilityAt,
        @Nullable Instant goneAt,
        @Nullable Withdrawer goneBy) {

    static ObservedState fresh(ContributionHeader header) {
        return new ObservedState(header, Facts.Visibility.PUBLIC, null, null, null);
    }

    ObservedState with(ContributionHeader other) {
        return new ObservedState(header.with(other), visibility, visibilityAt, goneAt, goneBy);
    }

    /** The earliest time it was told gone stays, and so does the word of who did it. */
    ObservedState gone(Instant at, @Nullable Withdrawer by) {
        Instant first = goneAt == null || at.isBefore(goneAt) ? at : goneAt;
        return new ObservedState(header, visibility, visibilityAt, first, known(goneBy, by));
    }

    /**
     * It is there again, unless it went away at that time or later. What we have removed is gone by
     * our own deed, whatever late news say.
     */
    ObservedState standsAt(Instant at) {
        return goneAt == null || !goneAt.isBefore(at) || visibility == Facts.Visibility.REMOVED
                ? this
                : new ObservedState(header, visibility, visibilityAt, null, null);
    }

    /** Whoever is named counts before nobody, and the author when both are. */
    static @Nullable Withdrawer known(@Nullable Withdrawer one, @Nullable Withdrawer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * The latest word counts, and hidden counts when two are equally late. What we have removed
     * stays removed, whatever late news say.
     */
    ObservedState seen(boolean hidden, Instant at) {
        Facts.Visibility told = hidden ? Facts.Visibility.HIDDEN : Facts.Visibility.PUBLIC;
        boolean later =
                visibilityAt == null
                        || Comparator.<Instant>naturalOrder().compare(at, visibilityAt) > 0
                        || at.equals(visibilityAt) && hidden;
        return later && visibility != Facts.Visibility.REMOVED
                ? new ObservedState(header, told, at, goneAt, goneBy)
                : this;
    }

    /** Whether whoever looks at the platform can read it. */
    boolean seenByOthers() {
        return visibility == Facts.Visibility.PUBLIC && goneAt == null;
    }

    /**
     * Gone without a removal of its own by us. A contribution that we have removed is gone too, and
     * then the platform's word only confirms it.
     */
    public boolean vanished() {
        return goneAt != null && visibility != Facts.Visibility.REMOVED;
    }
}
