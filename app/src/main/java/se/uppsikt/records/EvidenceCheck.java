package se.uppsikt.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Fingerprint;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.EvidenceRows.Bytes;
import se.uppsikt.records.EvidenceRows.Wordings;
import se.uppsikt.records.Version.Media;

/**
 * Reads everything that is kept of a contribution again – originals, wordings, media files – and
 * compares every fingerprint with the one taken on arrival (M2: nothing is taken away before this).
 */
@Component
public class EvidenceCheck {
    private final EvidenceRows rows;
    private final MediaRows media;
    private final MediaStore store;

    EvidenceCheck(EvidenceRows rows, MediaRows media, MediaStore store) {
        this.rows = rows;
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
        List<Wordings> wordings = rows.wordings(contribution.id());
        List<MediaRows.Read> pictures = media.of(List.of(contribution.id()));
        Fingerprint whole = new Fingerprint();
        List<String> reasons = new ArrayList<>();
        originals.forEach(original -> reasons.addAll(about(original, whole)));
        about(contribution, wordings, pictures, whole, reasons);
        int kept = 0;
        for (MediaRows.Read picture : pictures) {
            StoredMedia stored = picture.media().stored();
            if (stored != null) {
                kept++;
                whole.add(stored.hash());
            }
            about(picture.media()).ifPresent(reasons::add);
        }
        int unreachable =
                (int)
                        pictures.stream()
                                .filter(p -> p.media().state() == Version.State.UNREACHABLE)
                                .count();
        Evidence evidence =
                reasons.isEmpty()
                        ? new Evidence.Verified(
                                whole.taken(), originals.size(), contribution.versions(), kept, at)
                        : new Evidence.Wanting(reasons, at);
        return new Finding(evidence, unreachable);
    }

    private static List<String> about(Bytes original, Fingerprint whole) {
        whole.add(original.now());
        if (original.now() == null) {
            return List.of("Originalet " + original.id().value() + " saknas.");
        }
        return original.now().equals(original.onArrival())
                ? List.of()
                : List.of("Originalet " + original.id().value() + " är ändrat sedan det kom in.");
    }

    private static void about(
            Contribution contribution,
            List<Wordings> wordings,
            List<MediaRows.Read> pictures,
            Fingerprint whole,
            List<String> reasons) {
        Map<Long, List<MediaRows.Read>> byWording =
                pictures.stream().collect(Collectors.groupingBy(MediaRows.Read::version));
        String current = null;
        boolean any = false;
        for (Wordings wording : wordings) {
            Sha256 now =
                    Wording.hash(
                            wording.text(),
                            wording.at(),
                            traits(byWording.getOrDefault(wording.id(), List.of())));
            whole.add(now);
            if (!now.equals(wording.hash())) {
                reasons.add(wording.shown() + " är ändrad sedan den sparades.");
            }
            if (wording.number() != null) {
                current = wording.text();
                any = true;
            }
        }
        if (!any) {
            reasons.add("Ingen ordalydelse är sparad; den försvann innan Uppsikt såg den.");
        } else if (!contribution.facts().neverShown()
                && !Objects.equals(current, contribution.text())) {
            reasons.add("Texten som visas är inte den senaste ordalydelsen.");
        }
    }

    private static List<Wording.Trait> traits(List<MediaRows.Read> pictures) {
        return pictures.stream()
                .map(
                        p ->
                                new Wording.Trait(
                                        p.media().source() == null
                                                ? null
                                                : p.media().source().toString(),
                                        p.held() ? hash(p.media().stored()) : null,
                                        p.media().originalName(),
                                        p.media().altText()))
                .toList();
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

    private static @Nullable Sha256 hash(@Nullable StoredMedia stored) {
        return stored == null ? null : stored.hash();
    }
}
