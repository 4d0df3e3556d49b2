package se.uppsikt.records.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.register.NumberCheckRows.Entered;

/** That every series of the register is whole, and every entry reads as the log says (H8). */
@Component
@Order(30)
class NumberCheck implements Verifiable {
    private static final int PORTION = 1000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final NumberCheckRows rows;

    NumberCheck(NumberCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "diarium";
    }

    @Override
    public String swedish() {
        return "diariets nummer och rader";
    }

    @Override
    public Portion after(String place) {
        Break whole = place.isEmpty() ? brokenSeries() : null;
        List<UUID> ids =
                whole == null
                        ? rows.after(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION)
                        : List.of();
        return compared(ids, whole, ids.size() < PORTION ? null : ids.getLast().toString());
    }

    @Override
    public Portion sample(int count) {
        return compared(rows.some(count), brokenSeries(), null);
    }

    private @Nullable Break brokenSeries() {
        Optional<Break> gap =
                rows.brokenSeries()
                        .or(rows::brokenCase)
                        .map(
                                series ->
                                        new Break(
                                                "Diarieserien " + series.name(),
                                                "numren 1 till " + series.last() + " utan lucka",
                                                series.missing() == null
                                                        ? series.entries() + " rader"
                                                        : "nummer "
                                                                + series.missing()
                                                                + " saknas"));
        return gap.or(
                        () ->
                                rows.toldAndMissing()
                                        .map(
                                                number ->
                                                        new Break(
                                                                "Diarienummer " + number,
                                                                "en rad i diariet",
                                                                "raden saknas")))
                .orElse(null);
    }

    private Portion compared(List<UUID> ids, @Nullable Break series, @Nullable String next) {
        if (series != null) {
            return new Portion(null, 0, 0, series);
        }
        long checked = 0;
        for (Entered each : rows.entered(ids)) {
            Break broken = broken(each);
            if (broken != null) {
                return new Portion(null, checked, 0, broken);
            }
            checked++;
        }
        return new Portion(next, checked, 0, null);
    }

    private static @Nullable Break broken(Entered each) {
        String number = each.registration().number().shown();
        if (each.entry() == null) {
            return wrong(number, "en rad i loggen om registreringen", "ingen sådan rad");
        }
        if (!number.equals(each.told())) {
            return wrong(number, "diarienummer " + each.told() + " enligt loggen", number);
        }
        String now = each.registration().print(each.firstCounterpart(), each.withoutNames()).hex();
        if (each.print() != null && !each.print().equals(now)) {
            return wrong(number, "fingeravtryck " + each.print(), "fingeravtryck " + now);
        }
        String shows = each.registration().view().name();
        if (each.view() != null && !each.view().equals(shows)) {
            return wrong(number, "öppet " + each.view() + " enligt loggen", shows);
        }
        return each.wrongCorrection() == null
                ? null
                : wrong(
                        number,
                        "rättelse " + each.wrongCorrection() + " så som loggen har den",
                        "en annan lydelse");
    }

    private static Break wrong(String number, String expected, String found) {
        return new Break("Diarienummer " + number, expected, found);
    }
}
