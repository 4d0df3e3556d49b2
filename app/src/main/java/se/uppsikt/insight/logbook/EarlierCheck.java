package se.uppsikt.insight.logbook;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
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
    private final DaySeals seals;
    private final RootsOutside outside;

    EarlierCheck(VerificationRows rows, Sealer sealer, DaySeals seals, RootsOutside outside) {
        this.rows = rows;
        this.sealer = sealer;
        this.seals = seals;
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
        long checked = 0;
        for (RootsOutside.Noted noted : outside.all()) {
            Optional<DaySeal> seal = seals.of(noted.day());
            if (!seal.map(DaySeal::root).equals(Optional.of(noted.root()))) {
                return new Portion(
                        null,
                        checked,
                        0,
                        new Break(
                                "Dagsroten för " + noted.day() + " i filen bredvid databasen",
                                noted.root().hex(),
                                seal.map(found -> found.root().hex()).orElseGet(this::older)));
            }
            checked++;
        }
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

    private String older() {
        return "dagen är inte förseglad här; den senaste är "
                + seals.last().map(seal -> seal.day().toString()).orElse("ingen")
                + ". Är det en äldre säkerhetskopia?";
    }
}
