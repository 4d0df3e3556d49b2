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
 * @param presence what the platform told of its being there, whoever took it away
 */
record ObservedState(
        ContributionHeader header,
        Facts.Visibility visibility,
        @Nullable Instant visibilityAt,
        Presence presence) {

    static ObservedState fresh(ContributionHeader header) {
        return new ObservedState(header, Facts.Visibility.PUBLIC, null, Presence.UNTOLD);
    }

    ObservedState with(ContributionHeader other) {
        return new ObservedState(header.with(other), visibility, visibilityAt, presence);
    }

    /** What we have removed is gone by our own deed, whatever late news say. */
    ObservedState told(Presence news) {
        Presence counts = visibility == Facts.Visibility.REMOVED ? news.onlyGone() : news;
        return new ObservedState(header, visibility, visibilityAt, presence.with(counts));
    }

    /** When the platform says that it went away; null while it is there. */
    @Nullable Instant goneAt() {
        return presence.goneAt();
    }

    /** Who did it, where the platform has said so. */
    @Nullable Withdrawer goneBy() {
        return presence.goneBy();
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
                ? new ObservedState(header, told, at, presence)
                : this;
    }

    /** Whether whoever looks at the platform can read it. */
    boolean seenByOthers() {
        return visibility == Facts.Visibility.PUBLIC && goneAt() == null;
    }

    /**
     * Gone without a removal of its own by us. A contribution that we have removed is gone too, and
     * then the platform's word only confirms it.
     */
    public boolean vanished() {
        return goneAt() != null && visibility != Facts.Visibility.REMOVED;
    }
}
