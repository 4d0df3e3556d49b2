package se.uppsikt.base.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DaySeal.Part;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;

/**
 * Seals every Swedish day that is over and has no seal, empty ones too. What comes to light later
 * is in the seal of a later day: nothing falls between two.
 */
@Enforces(value = "H8", how = "Varje dygn förseglas med en dagsrot över loggen och det bevarade.")
@Component
public class DaySealing {
    private static final int PORTION = 5000;
    private static final int PATIENCE = 600;
    private static final long PAUSE_MILLIS = 50;

    private final Sealer sealer;
    private final DaySealRows rows;
    private final ChainRows chain;
    private final List<SealedBeside> sorts;
    private final Told told;

    DaySealing(
            Sealer sealer, DaySealRows rows, ChainRows chain, List<SealedBeside> sorts, Told told) {
        this.sealer = sealer;
        this.rows = rows;
        this.chain = chain;
        this.sorts = List.copyOf(sorts);
        this.told = told;
    }

    /** When it is, and where the roots are noted outside the database. */
    @Component("daySealingTold")
    record Told(InstantSource time, RootsOutside roots) {}

    /** Never inside a transaction. */
    public void sealDaysThatAreOver() {
        sealer.chain();
        LocalDate yesterday = SwedishTime.day(told.time().instant()).minusDays(1);
        Optional<DaySeal> last = rows.last();
        LocalDate next = last.map(seal -> seal.day().plusDays(1)).orElse(yesterday);
        while (!next.isAfter(yesterday)) {
            last = Optional.of(seal(next, last.orElse(null)));
            next = next.plusDays(1);
        }
        told.roots().note();
    }

    private DaySeal seal(LocalDate day, @Nullable DaySeal before) {
        Instant over = SwedishTime.endOf(day);
        List<Long> above = new ArrayList<>();
        List<Long> last = new ArrayList<>();
        for (SealedBeside sort : sorts) {
            above.add(before == null ? 0 : last(before, sort.word()));
            last.add(sort.last(above.getLast(), over));
        }
        waitForThoseBegun();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sorts.size(); i++) {
            parts.add(part(sorts.get(i), above.get(i), last.get(i)));
        }
        DaySeal seal =
                DaySeal.of(
                        day,
                        told.time().instant().truncatedTo(ChronoUnit.SECONDS),
                        before == null ? Ledger.BEGINNING : before.root(),
                        end(parts),
                        parts);
        return rows.add(seal) ? seal : rows.of(day).orElseThrow();
    }

    /** The chain as far as the day has it. */
    private ChainRows.Link end(List<Part> parts) {
        long place =
                parts.stream()
                        .filter(part -> part.word().equals(LedgerLines.WORD))
                        .mapToLong(Part::last)
                        .max()
                        .orElse(0);
        return place == 0 ? ChainRows.Link.BEFORE_THE_FIRST : chain.at(place).orElseThrow();
    }

    /** A sort that came to the house later begins at its beginning. */
    private static long last(DaySeal before, String word) {
        return before.parts().stream()
                .filter(part -> part.word().equals(word))
                .mapToLong(Part::last)
                .findFirst()
                .orElse(0);
    }

    static Part part(SealedBeside sort, long above, long last) {
        MerkleTree tree = MerkleTree.plain();
        read(sort, above, last, line -> tree.add(line.text()));
        return new Part(sort.word(), above, last, tree.leaves(), tree.root());
    }

    /** In portions, however much the day has. */
    static void read(SealedBeside sort, long above, long last, Consumer<SealedBeside.Line> reader) {
        List<SealedBeside.Line> lines = sort.lines(above, last, PORTION);
        while (!lines.isEmpty()) {
            lines.forEach(reader);
            lines = sort.lines(lines.getLast().number(), last, PORTION);
        }
    }

    /** A number below the last may be on its way to be committed. */
    private void waitForThoseBegun() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            long begun = rows.begun();
            for (int i = 0; !rows.over(begun); i++) {
                if (i == PATIENCE) {
                    throw new IllegalStateException(
                            "a transaction from before the seal is not over; the day is sealed later");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a day was being sealed", e);
        }
    }
}
