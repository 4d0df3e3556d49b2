package se.uppsikt.platforms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/** What a poll knows before it begins, and where it hands over what it finds. */
public interface PollSink {
    /** From when the platform is compared with what is kept; null for all the history. */
    @Nullable Instant since();

    Instant now();

    /** What is kept of one contribution; empty when it has never been seen. */
    Optional<Contribution> known(PlatformKey key);

    /** What is kept and was written since then; nothing when all the history is asked for. */
    Collection<Contribution> kept();

    /**
     * Keeps an answer of the platform as it came, and what it shows that was not known.
     *
     * @param observations made with the id that the kept answer gets
     */
    void keep(byte[] answer, List<Function<OriginalId, Observation>> observations);

    /** Hands over how much of the calls that the platform allows is used, in per cent. */
    void budget(int used);
}
