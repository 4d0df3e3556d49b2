package se.uppsikt.platforms.publications;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.PlatformKey;

/**
 * How one platform is published on; each adapter that can has a bean of it. All but {@link #takes}
 * touches the network, is never called inside a transaction, and throws {@link PlatformTrouble}
 * when the platform does not do what it should.
 */
public interface Publisher {
    Platform platform();

    /** What may be published there; what it does not take a person publishes by hand (X8). */
    Takes takes();

    /** Everything in a post that is not taken there, in Swedish; empty when it is taken. Pure. */
    default List<String> against(Post post) {
        return takes().against(post);
    }

    /**
     * A step towards that only {@link #publish} is left, such as one part of a film sent over.
     * Nobody sees anything of it, and it may be done once more from what was noted last: also from
     * nothing, and also when all of it was ready before, to find out whether it still is.
     *
     * @param noted what the last step left; empty before the first
     */
    Step prepare(Access access, Order order, Map<String, String> noted);

    /** The one call by which it appears. */
    Published publish(Access access, Order order, Map<String, String> noted);

    /**
     * Finds out whether it appeared.
     *
     * @param noted what {@link #publish} was called with
     */
    Finding lookUp(Access access, Order order, Map<String, String> noted);

    /**
     * What is to be said.
     *
     * @param id the same in every attempt
     * @param since when the last call was first made; null before it
     * @param taken what is known not to be it: what other publications became, and what a person
     *     has seen and dismissed
     */
    record Order(
            PublicationId id,
            Post post,
            @Nullable Instant since,
            Set<PlatformKey> taken,
            MediaSource media) {
        public Order {
            taken = Set.copyOf(taken);
        }
    }

    /** The bytes of pictures, films and captions. */
    interface MediaSource {
        /** The caller closes it. */
        InputStream open(StoredMedia stored);

        /**
         * An address that cannot be guessed, where a platform that fetches by itself finds it for
         * an hour.
         */
        URI lend(StoredMedia stored);
    }

    /** What a step came to. */
    sealed interface Step {
        /** There is more to do, after a while. */
        record More(Map<String, String> noted, Duration after) implements Step {
            public More {
                noted = Map.copyOf(noted);
            }
        }

        /** Only the last call is left. */
        record Ready(Map<String, String> noted) implements Step {
            public Ready {
                noted = Map.copyOf(noted);
            }
        }
    }

    /**
     * It has appeared.
     *
     * @param address where it is to be read; null where the platform does not say
     * @param text how it stands there, when that was seen; null otherwise
     * @param response the platform's words, kept as the original
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Published(
            PlatformKey key, @Nullable URI address, @Nullable String text, byte[] response) {}

    /** What a look-up found. */
    sealed interface Finding {
        record There(Published published) implements Finding {}

        /**
         * What is there now excludes that it appeared, or will. That something is not in a list
         * never does.
         */
        record Absent() implements Finding {}

        /**
         * Neither is shown.
         *
         * @param standing what stands there and may be it, the most recent first
         */
        record Unclear(List<Standing> standing) implements Finding {
            public Unclear {
                standing = List.copyOf(standing);
            }
        }
    }
}
