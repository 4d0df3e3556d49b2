package se.uppsikt.platforms.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.PlatformKey;

/** What a reading of figures knows before it begins, and where it hands over what it finds. */
public interface StatisticsSink {
    Instant now();

    /** Whether the account's days are asked for, or only what soon is gone. */
    boolean whole();

    /** From when the account's days are asked for; null for as far back as the platform tells. */
    @Nullable Instant since();

    /**
     * The posts to ask for, the most urgent first, as many at a time as can be asked for at once.
     * It ends when the budget must be left to others. What the platform says of one batch alone is
     * told of its posts, and the next is asked for.
     */
    void posts(int atOnce, Consumer<List<Post>> ask);

    /** Keeps an answer of the platform as it came, when it tells anything new, and its figures. */
    void keep(byte[] answer, Collection<Figure> figures);

    /** The platform does not tell this of the account; why, in a Swedish sentence. */
    void untold(Metric metric, String words);

    /** As {@link #untold(Metric, String)}, of more than one metric. */
    void untold(String words);

    /** The platform does not tell the figures of this post, or not all. */
    void untold(PlatformKey post, String words);

    /** Hands over how much of the calls that the platform allows is used, in per cent. */
    void budget(int used);

    /**
     * One post to ask for.
     *
     * @param story whether it and its figures are gone after a day
     */
    @Swedish("inlägg")
    record Post(PlatformKey key, boolean story, Instant writtenAt) {}
}
