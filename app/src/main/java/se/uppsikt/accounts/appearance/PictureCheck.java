package se.uppsikt.accounts.appearance;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.appearance.PictureRows.Bytes;
import se.uppsikt.base.ledger.Verifiable;

/** Every profile and cover picture that the accounts have had again, byte by byte (H8). */
@Component
@Order(80)
class PictureCheck implements Verifiable {
    private static final int PORTION = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    private final PictureRows rows;

    PictureCheck(PictureRows rows) {
        this.rows = rows;
    }

    @Override
    public String word() {
        return "kontobilder";
    }

    @Override
    public String swedish() {
        return "kontonas bilder";
    }

    @Override
    public Portion after(String place) {
        List<Bytes> portion =
                rows.bytesAfter(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        long bytes = 0;
        long checked = 0;
        for (Bytes each : portion) {
            if (!each.then().equals(each.now())) {
                return new Portion(
                        null,
                        checked,
                        bytes,
                        new Break(
                                "Kontobilden " + each.id(),
                                "fingeravtryck " + each.then(),
                                "fingeravtryck " + each.now()));
            }
            checked++;
            bytes += each.size();
        }
        return new Portion(
                portion.size() < PORTION ? null : portion.getLast().id().toString(),
                checked,
                bytes,
                null);
    }

    /** They are few; the first of them. */
    @Override
    public Portion sample(int count) {
        Portion first = after("");
        return new Portion(null, first.checked(), first.bytes(), first.broken());
    }
}
