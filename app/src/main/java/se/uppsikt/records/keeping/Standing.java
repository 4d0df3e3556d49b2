package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Facts;

/**
 * How a contribution stands, apart from its wordings: what observations can change. News are merged
 * so that their order does not matter.
 *
 * @param visibilityAt when visibility came to be so; null while it has never been told
 * @param goneAt when the platform says that it went away, whoever did it
 */
record Standing(
        Header header,
        Facts.Visibility visibility,
        @Nullable Instant visibilityAt,
        @Nullable Instant goneAt) {

    static Standing fresh(Header header) {
        return new Standing(header, Facts.Visibility.PUBLIC, null, null);
    }

    Standing with(Header other) {
        return new Standing(header.with(other), visibility, visibilityAt, goneAt);
    }

    /** The earliest time it was told gone stays. */
    Standing gone(Instant at) {
        Instant first = goneAt == null || at.isBefore(goneAt) ? at : goneAt;
        return new Standing(header, visibility, visibilityAt, first);
    }

    /**
     * The latest word counts, and hidden counts when two are equally late. What we have removed
     * stays removed, whatever late news say.
     */
    Standing seen(boolean hidden, Instant at) {
        Facts.Visibility told = hidden ? Facts.Visibility.HIDDEN : Facts.Visibility.PUBLIC;
        boolean later =
                visibilityAt == null
                        || Comparator.<Instant>naturalOrder().compare(at, visibilityAt) > 0
                        || at.equals(visibilityAt) && hidden;
        return later && visibility != Facts.Visibility.REMOVED
                ? new Standing(header, told, at, goneAt)
                : this;
    }

    /**
     * Gone without our doing. A contribution that we have removed is gone too, and then the
     * platform's word only confirms it.
     */
    boolean vanished() {
        return goneAt != null && visibility != Facts.Visibility.REMOVED;
    }
}
