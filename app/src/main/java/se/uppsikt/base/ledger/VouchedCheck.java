package se.uppsikt.base.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.VouchedRows.Again;
import se.uppsikt.base.shared.Enforces;

/** That all rows which deeds vouch for are as the latest of those deeds had them (H8). */
@Enforces(
        value = "H8",
        how =
                "Sekretessmärkningar, utlämnanden, maskningar och gallringsstopp jämförs med det som loggen intygar.")
@Component
@Order(35)
class VouchedCheck implements Verifiable {
    private static final int PORTION = 500;

    private final VouchedRows rows;

    VouchedCheck(VouchedRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "intygat";
    }

    @Override
    public String swedish() {
        return "det som loggen intygar om handlingar och begäranden";
    }

    @Override
    public Portion after(String place) {
        Break whole = place.isEmpty() ? unlikeTheLog(rows.lost(), rows.forByNobody()) : null;
        return whole == null
                ? compared(place.isEmpty() ? 0 : Long.parseLong(place), PORTION, true)
                : new Portion(null, 0, 0, whole);
    }

    /** The latest, and of each table some by chance: no more however many there are. */
    @Override
    public Portion sample(int count) {
        Break whole = unlikeTheLog(rows.lostAmong(count), rows.forByNobodyAmong(count));
        return whole == null
                ? compared(Math.max(0, rows.last() - count), count, false)
                : new Portion(null, 0, 0, whole);
    }

    private static @Nullable Break unlikeTheLog(Optional<Long> lost, Optional<String> forByNobody) {
        if (lost.isPresent()) {
            return new Break(
                    "Det som rad " + lost.get() + " i loggen intygar",
                    "så många uppgifter som raden säger",
                    "ett annat antal");
        }
        return forByNobody
                .map(
                        found ->
                                new Break(
                                        "Uppgifterna i " + found,
                                        "en rad i loggen som intygar dem",
                                        "ingen sådan rad"))
                .orElse(null);
    }

    private Portion compared(long after, int limit, boolean goesOn) {
        List<Again> portion = rows.after(after, limit);
        long checked = 0;
        for (Again each : portion) {
            Break broken = broken(each);
            if (broken != null) {
                return new Portion(null, checked, 0, broken);
            }
            checked++;
        }
        return new Portion(
                goesOn && portion.size() == limit
                        ? Long.toString(portion.getLast().number())
                        : null,
                checked,
                0,
                null);
    }

    private static @Nullable Break broken(Again each) {
        String where = "Uppgifterna i " + each.then().sort() + " " + each.then().key();
        if (!each.inLog()) {
            return new Break(
                    where,
                    "fingeravtryck " + each.then().print() + " i loggen",
                    "loggen har det inte");
        }
        return each.now().equals(each.then().print())
                ? null
                : new Break(
                        where,
                        "fingeravtryck " + each.then().print(),
                        "fingeravtryck " + each.now());
    }
}
