package se.uppsikt.records.keeping;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;

/**
 * What is true of a contribution whatever its wording. Two headers of the same contribution merge
 * to the same whatever came first, so that late, repeated and reordered news end alike: what was
 * seen earliest decides, and fills its gaps from the other.
 *
 * @param authorSeenAt when the author was told of so; null while nobody has told of any
 * @param doubtful the platform's time of writing cannot be right
 * @param placeholder only a removal or a hiding has been seen, never the contribution itself
 */
record ContributionHeader(
        ContributionKind kind,
        Direction direction,
        Author author,
        @Nullable Instant authorSeenAt,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable URI permalink,
        Instant writtenAt,
        Instant capturedAt,
        boolean doubtful,
        boolean placeholder) {
    /** Clocks may differ this much before a time in the future counts as doubtful. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);

    /** Before this no platform that we know existed. */
    private static final Instant FIRST_PLATFORM = Instant.parse("2004-01-01T00:00:00Z");

    static ContributionHeader of(Observation.Written written) {
        Instant seenAt = StorableText.time(written.seenAt());
        Instant writtenAt = StorableText.time(written.writtenAt());
        Author author =
                new Author(
                        StorableText.textOrNull(written.author().platformId()),
                        StorableText.textOrNull(written.author().name()));
        PlatformKey parent = written.parent();
        return new ContributionHeader(
                written.kind(),
                written.direction(),
                author,
                author.equals(Author.UNKNOWN) ? null : seenAt,
                parent == null ? null : AccountKey.storable(parent),
                AccountKey.storable(written.thread()),
                written.permalink(),
                writtenAt,
                seenAt,
                doubtful(writtenAt, seenAt),
                false);
    }

    /** Stands in for what was gone or hidden before anybody saw it. */
    static ContributionHeader placeholder(
            AccountKey named, @Nullable PlatformKey thread, Instant at) {
        return new ContributionHeader(
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                Author.UNKNOWN,
                null,
                null,
                thread == null ? named.key() : AccountKey.storable(thread),
                null,
                at,
                at,
                false,
                true);
    }

    ContributionHeader with(ContributionHeader other) {
        if (placeholder != other.placeholder) {
            return placeholder ? other : this;
        }
        ContributionHeader first = other.capturedAt.isBefore(capturedAt) ? other : this;
        ContributionHeader second = first == this ? other : this;
        ContributionHeader named = namedFirst(first, second);
        return new ContributionHeader(
                first.kind,
                first.direction,
                named.author,
                named.authorSeenAt,
                first.parent == null ? second.parent : first.parent,
                first.thread,
                first.permalink == null ? second.permalink : first.permalink,
                first.writtenAt.isBefore(second.writtenAt) ? first.writtenAt : second.writtenAt,
                first.capturedAt,
                first.doubtful || second.doubtful,
                placeholder);
    }

    /** Whether answering concerns it at all. */
    Facts.Answering answering() {
        return direction == Direction.RECEIVED && !placeholder
                ? Facts.Answering.NEW
                : Facts.Answering.NOT_APPLICABLE;
    }

    /**
     * Who wrote it, as it was first told whole: a platform that sends a message tells the id, and
     * the name when it is asked.
     */
    private static ContributionHeader namedFirst(ContributionHeader one, ContributionHeader other) {
        if (one.authorSeenAt == null || other.authorSeenAt == null) {
            return one.authorSeenAt == null ? other : one;
        }
        if (one.tellsWholeAuthor() != other.tellsWholeAuthor()) {
            return one.tellsWholeAuthor() ? one : other;
        }
        return other.authorSeenAt.isBefore(one.authorSeenAt) ? other : one;
    }

    private boolean tellsWholeAuthor() {
        return author.platformId() != null && author.name() != null;
    }

    private static boolean doubtful(Instant writtenAt, Instant seenAt) {
        return writtenAt.isBefore(FIRST_PLATFORM) || writtenAt.isAfter(seenAt.plus(CLOCKS_DIFFER));
    }
}
