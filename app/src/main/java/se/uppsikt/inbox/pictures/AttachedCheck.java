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
        long bytes = 0;
        long checked = 0;
        for (SentWith each : portion) {
            Sha256 now = store.now(each.hash()).orElse(null);
            if (!each.hash().equals(now)) {
                return new Portion(
                        null,
                        checked,
                        bytes,
                        new Break(
                                "Bilden " + each.id(),
                                "fingeravtryck " + each.hash(),
                                now == null ? "filen saknas" : "fingeravtryck " + now));
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
