package se.uppsikt.base.ledger;

import java.util.List;

/**
 * Deeds that are done at once and are on record one after another, in this order. Whoever listens
 * to {@link OnRecord} hears these too: published together they are what they would have been one by
 * one, for the price of one.
 */
public record DeedsOnRecord(List<? extends OnRecord> deeds) {
    public DeedsOnRecord {
        deeds = List.copyOf(deeds);
    }

    /** Those of a kind. */
    public <T extends OnRecord> List<T> of(Class<T> kind) {
        return deeds.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
