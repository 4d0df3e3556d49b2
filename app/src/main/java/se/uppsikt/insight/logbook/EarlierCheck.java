package se.uppsikt.insight.logbook;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.RootsOutside;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable;

/**
 * That what was known before still holds: the end of the chain that the last check saw, and the
 * roots that were noted outside the database. A database restored from an older copy is whole in
 * itself, and is known by this alone.
 */
@Component
@Order(5)
class EarlierCheck implements Verifiable {
    private final VerificationRows rows;
    private final Sealer sealer;
    private final RootsOutside outside;

    EarlierCheck(VerificationRows rows, Sealer sealer, RootsOutside outside) {
        this.rows = rows;
        this.sealer = sealer;
        this.outside = outside;
    }

    @Override
    public String word() {
        return "tidigare";
    }

    @Override
    public String swedish() {
        return "det som var känt sedan tidigare";
    }

    @Override
    public Portion after(String place) {
        Break older = outside.unlike().orElse(null);
        if (older != null) {
            return new Portion(null, 0, 0, older);
        }
        long checked = outside.all().size();
        Sealer.End end = rows.latestWhole().map(Verification::end).orElse(null);
        return end == null || sealer.goesThrough(end)
                ? new Portion(null, checked, 0, null)
                : new Portion(
                        null,
                        checked,
                        0,
                        new Break(
                                "Loggens kedja där förra kontrollen såg den sluta, plats "
                                        + end.place(),
                                end.hash().hex(),
                                "kedjan går inte dit; den slutar på plats "
                                        + sealer.end().place()));
    }

    @Override
    public Portion sample(int count) {
        return after("");
    }
}
