package se.uppsikt.insight.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.base.shared.Swedish;

/**
 * One time that the log and what it vouches for was read again, or is being read.
 *
 * @param sample how many of each sort; null where all is read
 * @param part the word of the part that is being read
 * @param place where that part goes on
 * @param bytes how much was read of what people and platforms have written
 * @param beatAt when it was last known to go on
 * @param end where the chain ended when it began
 */
@Swedish("kontroll av loggen")
public record Verification(
        VerificationId id,
        Instant orderedAt,
        String orderedBy,
        boolean byCommand,
        @Nullable Integer sample,
        State state,
        String part,
        String place,
        long bytes,
        Instant beatAt,
        @Nullable Instant endedAt,
        Sealer.End end,
        List<Part> parts) {
    public Verification {
        parts = List.copyOf(parts);
    }

    /** How it went. */
    public enum State {
        RUNNING,
        WHOLE,
        BROKEN
    }

    /**
     * What was found of one part.
     *
     * @param word the part's own word
     */
    public record Part(String word, long checked, @Nullable Break broken) {}

    /** Of the part, when it has been begun. */
    public Optional<Part> of(String word) {
        return parts.stream().filter(each -> each.word().equals(word)).findFirst();
    }

    boolean found() {
        return parts.stream().anyMatch(each -> each.broken() != null);
    }
}
