package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param event the deed's own word, such as {@code contribution-registered}; the same for ever
 * @param guideline the version of the guideline it was done under; null when it rests on no rule
 * @param actor how the actor is named, such as {@code Anna Berg, registrator}
 * @param visibility what others see on the platform since then; null when the deed changed nothing
 *     there
 */
public record LedgerEntry(
        long number,
        Instant at,
        String event,
        String actor,
        @Nullable UUID contribution,
        @Nullable Integer guideline,
        String sentence,
        Map<String, String> particulars,
        @Nullable String visibility) {
    /** Its particulars as they are told to people, by name. */
    public Map<String, String> told() {
        return ParticularWords.told(particulars);
    }
}
