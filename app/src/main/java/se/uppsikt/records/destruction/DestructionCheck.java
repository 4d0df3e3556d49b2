package se.uppsikt.records.destruction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.destruction.DestructionCheckRows.Compared;

/**
 * Everything that is disposed of, again: that it is still empty, that the fingerprints left of it
 * are those that were left, and that the log says so (H5, H8).
 */
@Component
@Order(55)
class DestructionCheck implements Verifiable {
    private static final int PORTION = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final DestructionCheckRows rows;

    DestructionCheck(DestructionCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "gallrat";
    }

    @Override
    public String swedish() {
        return "det gallrade";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion after(String place) {
        List<Compared> portion =
                rows.after(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        return compared(
                portion,
                portion.size() < PORTION ? null : portion.getLast().contribution().toString());
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion sample(int count) {
        List<Compared> there = rows.after(UUID.randomUUID(), count);
        return compared(there.isEmpty() ? rows.after(NOBODY, count) : there, null);
    }

    private static Portion compared(List<Compared> portion, @Nullable String next) {
        long checked = 0;
        for (Compared each : portion) {
            String found = found(each);
            if (!found.isEmpty()) {
                return new Portion(
                        null,
                        checked,
                        0,
                        new Break(
                                "Det gallrade bidraget " + each.contribution(),
                                "tomt, med de fingeravtryck som blev kvar",
                                found));
            }
            checked++;
        }
        return new Portion(next, checked, 0, null);
    }

    private static String found(Compared one) {
        if (!one.decided()) {
            return "ingen rad i loggen om att det gallrades så";
        }
        if (!one.blank()) {
            return "innehåll som har kommit tillbaka, eller en ändrad uppgift";
        }
        if (!one.prints()) {
            return "andra fingeravtryck";
        }
        return one.cuts() ? "" : "ett original som är skuret utan att loggen säger det";
    }
}
