package se.uppsikt.records.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.SealedBeside;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.journal.OriginalCheckRows.ReadAgain;

/** Every original again, byte by byte; and its line in the seal of the day it came (H8). */
@Component
@Order(40)
class OriginalCheck implements Verifiable, SealedBeside {
    private static final int PORTION = 1_000;

    private final OriginalCheckRows rows;

    OriginalCheck(OriginalCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "original";
    }

    @Override
    public String swedish() {
        return "originalen";
    }

    @Override
    public Portion after(String place) {
        List<ReadAgain> portion = rows.after(place.isEmpty() ? 0 : Long.parseLong(place), PORTION);
        return compared(
                portion, portion.size() < PORTION ? null : Long.toString(portion.getLast().id()));
    }

    /** Numbers may be missing: whoever was rolled back has left no original. */
    @Override
    public Portion sample(int count) {
        long last = rows.last();
        List<Long> ids =
                last == 0
                        ? List.of()
                        : new SecureRandom().longs(count, 1, last + 1).distinct().boxed().toList();
        return compared(rows.of(ids), null);
    }

    @Override
    public long last(long above, Instant before) {
        return rows.last(above, before);
    }

    @Override
    public List<Line> lines(long above, long last, int limit) {
        return rows.lines(above, last, limit);
    }

    private static Portion compared(List<ReadAgain> portion, @Nullable String next) {
        return Portion.compared(
                portion.stream()
                        .map(
                                each ->
                                        new Bytes(
                                                "Original " + each.id(),
                                                each.onArrival().toString(),
                                                each.now().toString(),
                                                each.size()))
                        .toList(),
                next);
    }
}
