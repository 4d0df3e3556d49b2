package se.uppsikt.inbox.pictures;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.inbox.pictures.AttachedRows.SentWith;

/** Every picture that an answer was sent with again, byte by byte (H8). */
@Component
@Order(70)
class AttachedCheck implements Verifiable {
    private static final int PORTION = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    private final AttachedRows rows;
    private final MediaStore store;

    AttachedCheck(AttachedRows rows, MediaStore store) {
        this.rows = rows;
        this.store = store;
    }

    @Override
    public String word() {
        return "bifogat";
    }

    @Override
    public String swedish() {
        return "bilderna i våra svar";
    }

    @Override
    public Portion after(String place) {
        List<SentWith> portion =
                rows.sentAfter(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        return Portion.compared(
                portion.stream().map(this::read).toList(),
                portion.size() < PORTION ? null : portion.getLast().id().toString());
    }

    private Bytes read(SentWith picture) {
        return new Bytes(
                "Bilden " + picture.id(),
                picture.hash().toString(),
                store.now(picture.hash()).map(Sha256::toString).orElse(null),
                picture.size());
    }

    /** They are few; the first of them. */
    @Override
    public Portion sample(int count) {
        Portion first = after("");
        return new Portion(null, first.checked(), first.bytes(), first.broken());
    }
}
