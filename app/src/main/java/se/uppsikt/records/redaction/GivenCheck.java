package se.uppsikt.records.redaction;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.redaction.ReleaseRows.GivenAgain;

/** Every file that was given out again, byte by byte (H6, H8). */
@Component
@Order(65)
class GivenCheck implements Verifiable {
    private static final int PORTION = 20;

    private final ReleaseRows rows;

    GivenCheck(ReleaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "utlamnat";
    }

    @Override
    public String swedish() {
        return "filerna som har lämnats ut";
    }

    @Override
    public Portion after(String place) {
        List<GivenAgain> portion = rows.givenAfter(place, PORTION);
        return Portion.compared(
                portion.stream()
                        .map(
                                each ->
                                        new Bytes(
                                                "Utlämnad fil " + each.place(),
                                                each.then().toString(),
                                                each.now().toString(),
                                                each.size()))
                        .toList(),
                portion.size() < PORTION ? null : portion.getLast().place());
    }

    /** They are few; the first of them. */
    @Override
    public Portion sample(int count) {
        Portion first = after("");
        return new Portion(null, first.checked(), first.bytes(), first.broken());
    }
}
