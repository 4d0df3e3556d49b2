package se.uppsikt.accounts.appearance;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.appearance.PictureRows.HandedIn;
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
        List<HandedIn> portion =
                rows.handedInAfter(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        return Portion.compared(
                portion.stream().map(PictureCheck::read).toList(),
                portion.size() < PORTION ? null : portion.getLast().id().toString());
    }

    private static Bytes read(HandedIn picture) {
        return new Bytes(
                "Kontobilden " + picture.id(), picture.then(), picture.now(), picture.size());
    }

    /** They are few; the first of them. */
    @Override
    public Portion sample(int count) {
        Portion first = after("");
        return new Portion(null, first.checked(), first.bytes(), first.broken());
    }
}
