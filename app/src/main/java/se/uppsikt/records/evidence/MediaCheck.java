package se.uppsikt.records.evidence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.evidence.CheckRows.Stored;

/** Every picture and film again, byte by byte, however large (H8). */
@Component
@Order(60)
class MediaCheck implements Verifiable {
    private static final int PORTION = 20;

    /** After so much the place is told, so that little is read twice. */
    private static final long BYTES = 256L << 20;

    private static final byte[] NOTHING = new byte[0];

    private final CheckRows rows;
    private final MediaStore store;

    MediaCheck(CheckRows rows, MediaStore store) {
        this.rows = rows;
        this.store = store;
    }

    @Override
    public String word() {
        return "filer";
    }

    @Override
    public String swedish() {
        return "bilderna och filmerna";
    }

    @Override
    public Portion after(String place) {
        List<Stored> files =
                rows.files(place.isEmpty() ? NOTHING : HexFormat.of().parseHex(place), PORTION);
        return compared(files, files.size() < PORTION ? null : files.getLast().hash().hex(), BYTES);
    }

    /** Those that stand next in the order of fingerprints after a place taken by chance. */
    @Override
    public Portion sample(int count) {
        long checked = 0;
        long bytes = 0;
        SecureRandom chance = new SecureRandom();
        for (int i = 0; i < count; i += PORTION) {
            byte[] place = new byte[Sha256.of(NOTHING).raw().length];
            chance.nextBytes(place);
            List<Stored> files = rows.files(place, Math.min(PORTION, count - i));
            Portion portion =
                    compared(
                            files.isEmpty() ? rows.files(NOTHING, PORTION) : files,
                            null,
                            Long.MAX_VALUE);
            checked += portion.checked();
            bytes += portion.bytes();
            if (portion.broken() != null || portion.checked() == 0) {
                return new Portion(null, checked, bytes, portion.broken());
            }
        }
        return new Portion(null, checked, bytes, null);
    }

    private Portion compared(List<Stored> files, @Nullable String next, long most) {
        long bytes = 0;
        long checked = 0;
        for (Stored file : files) {
            Sha256 now = store.now(file.hash()).orElse(null);
            if (!file.hash().equals(now)) {
                return new Portion(
                        null,
                        checked,
                        bytes,
                        new Break(
                                "Mediefilen " + file.hash(),
                                "fingeravtryck " + file.hash(),
                                now == null ? "filen saknas" : "fingeravtryck " + now));
            }
            checked++;
            bytes += file.size();
            if (bytes > most) {
                return new Portion(file.hash().hex(), checked, bytes, null);
            }
        }
        return new Portion(next, checked, bytes, null);
    }
}
