package se.uppsikt.records.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.MediaRows;
import se.uppsikt.records.Version;
import se.uppsikt.records.Version.Media;
import se.uppsikt.records.evidence.EvidenceRows.Bytes;

/**
 * Reads everything that is kept of a contribution again – originals, every field, media files – and
 * compares every fingerprint with the one taken on arrival (M2: nothing is taken away before this).
 */
@Component
class EvidenceCheck {
    private final EvidenceRows rows;
    private final FieldCheck fields;
    private final MediaRows media;
    private final MediaStore store;

    EvidenceCheck(EvidenceRows rows, FieldCheck fields, MediaRows media, MediaStore store) {
        this.rows = rows;
        this.fields = fields;
        this.media = media;
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param unreachable media that the platform would not give; noted, but nobody can mend it
     */
    public record Finding(Evidence evidence, int unreachable) {}

    public Finding check(Contribution contribution, Instant at) {
        List<Bytes> originals = rows.originals(contribution.id());
        FieldCheck.Found fields =
                Objects.requireNonNull(
                        this.fields.check(List.of(contribution)).get(contribution.id()));
        List<MediaRows.Read> pictures = pictures(contribution);
        FieldDigest whole = new FieldDigest();
        List<String> reasons = new ArrayList<>();
        originals.forEach(original -> reasons.addAll(about(original, whole)));
        fields.prints().forEach(whole::add);
        reasons.addAll(fields.reasons());
        if (contribution.versions() == 0) {
            reasons.add("Ingen lydelse är sparad; den försvann innan Uppsikt såg den.");
        }
        for (MediaRows.Read picture : pictures) {
            StoredMedia stored = picture.media().stored();
            if (stored != null) {
                whole.add(stored.hash());
            }
            about(picture.media()).ifPresent(reasons::add);
        }
        Evidence evidence =
                reasons.isEmpty()
                        ? new Evidence.Verified(
                                whole.taken(),
                                originals.size(),
                                contribution.versions(),
                                count(pictures, Version.State.KEPT),
                                at)
                        : new Evidence.Wanting(reasons, at);
        return new Finding(evidence, count(pictures, Version.State.UNREACHABLE));
    }

    /** Of what is disposed of only the fingerprints are to be there. */
    private List<MediaRows.Read> pictures(Contribution contribution) {
        return contribution.disposed() ? List.of() : media.of(List.of(contribution.id()));
    }

    private static int count(List<MediaRows.Read> pictures, Version.State state) {
        return (int) pictures.stream().filter(p -> p.media().state() == state).count();
    }

    private static List<String> about(Bytes original, FieldDigest whole) {
        whole.add(original.now());
        if (original.now() == null) {
            return List.of("Originalet " + original.id().value() + " saknas.");
        }
        return original.now().equals(original.onArrival())
                ? List.of()
                : List.of("Originalet " + original.id().value() + " är ändrat sedan det kom in.");
    }

    private Optional<String> about(Media medium) {
        return switch (medium.state()) {
            case WAITING ->
                    Optional.of(
                            "En bild eller fil väntar på att hämtas. Försök igen om någon minut.");
            case UNREACHABLE, NEVER_COPIED -> Optional.empty();
            case KEPT -> file(Objects.requireNonNull(medium.stored()));
        };
    }

    private Optional<String> file(StoredMedia stored) {
        String name = "Filen " + stored.hash().hex().substring(0, 12) + "…";
        try (InputStream bytes = store.open(stored.hash()).orElse(null)) {
            if (bytes == null) {
                return Optional.of(name + " saknas i lagret.");
            }
            MessageDigest digest = Sha256.digest();
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Sha256.ofRaw(digest.digest()).equals(stored.hash())
                    ? Optional.empty()
                    : Optional.of(name + " är ändrad sedan den sparades.");
        } catch (IOException e) {
            throw new UncheckedIOException("medium " + stored.hash() + " could not be read", e);
        }
    }
}
