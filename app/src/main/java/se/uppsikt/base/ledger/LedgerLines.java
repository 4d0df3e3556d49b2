package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The log as the seals of the days have it: each link of the chain with its entry, by its place.
 */
@Component
class LedgerLines implements SealedBeside {
    static final String WORD = "rad";

    private final ChainCheckRows rows;

    LedgerLines(ChainCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public long last(long above, Instant before) {
        return rows.last(above, before);
    }

    @Override
    public List<Line> lines(long above, long last, int limit) {
        return rows.lines(above, last, limit);
    }
}
