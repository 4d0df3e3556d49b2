package se.uppsikt.base.ledger;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That the log has no entry beside its chain: one that somebody put there by another way. */
@Component
@Order(20)
class OutsideCheck implements Verifiable {
    private static final int PORTION = 50_000;

    private final ChainCheckRows rows;

    OutsideCheck(ChainCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "utanfor";
    }

    @Override
    public String swedish() {
        return "att loggen inte har rader utanför kedjan";
    }

    @Override
    public Portion after(String place) {
        long above = place.isEmpty() ? 0 : Long.parseLong(place);
        Optional<Long> waiting = place.isEmpty() ? rows.waitingForNothing() : Optional.empty();
        if (waiting.isPresent()) {
            return new Portion(
                    null,
                    0,
                    0,
                    new Break(
                            "Rad " + waiting.get() + " i loggen",
                            "en rad som väntar på sin plats i kedjan",
                            "raden saknas"));
        }
        long last = Math.min(above + PORTION, rows.lastNumber());
        Optional<Long> outside = rows.outside(above, last);
        return new Portion(
                outside.isPresent() || last < above + PORTION ? null : Long.toString(last),
                Math.max(0, last - above),
                0,
                outside.map(
                                number ->
                                        new Break(
                                                "Rad " + number + " i loggen",
                                                "en plats i kedjan",
                                                "raden står utanför kedjan"))
                        .orElse(null));
    }

    /** The latest, among which somebody would put it. */
    @Override
    public Portion sample(int count) {
        return after(Long.toString(Math.max(0, rows.lastNumber() - count)));
    }
}
