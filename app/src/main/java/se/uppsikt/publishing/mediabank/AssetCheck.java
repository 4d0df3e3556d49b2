package se.uppsikt.publishing.mediabank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;

/** Every picture and film of the bank again, byte by byte: as it came, and as it goes out (H8). */
@Component
@Order(75)
class AssetCheck implements Verifiable {
    private static final int PORTION = 10;
    private static final UUID NOBODY = new UUID(0, 0);

    private final AssetRows rows;
    private final Fitting fitting;
    private final MediaStore store;

    AssetCheck(AssetRows rows, Fitting fitting, MediaStore store) {
        this.rows = rows;
        this.fitting = fitting;
        this.store = store;
    }

    @Override
    public String word() {
        return "mediebank";
    }

    @Override
    public String swedish() {
        return "bilderna och filmerna i mediebanken";
    }

    @Override
    public Portion after(String place) {
        List<MediaAsset> portion =
                rows.after(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        return Portion.compared(
                read(portion),
                portion.size() < PORTION ? null : portion.getLast().id().value().toString());
    }

    private List<Bytes> read(List<MediaAsset> portion) {
        Map<AssetId, List<StoredMedia>> copies =
                fitting.of(portion.stream().map(MediaAsset::id).toList());
        return portion.stream()
                .flatMap(each -> read(each, copies.getOrDefault(each.id(), List.of())).stream())
                .toList();
    }

    private List<Bytes> read(MediaAsset asset, List<StoredMedia> copies) {
        List<Bytes> read = new ArrayList<>();
        copies.forEach(copy -> read.add(read(asset, "en kopia", copy)));
        read.add(read(asset, "som det lämnades in", asset.original()));
        if (!asset.published().equals(asset.original())) {
            read.add(read(asset, "som det publiceras", asset.published()));
        }
        Captions captions = asset.captions();
        if (captions != null) {
            read.add(read(asset, "undertexterna", captions.stored()));
            read.add(read(asset, "undertexterna som de lämnades in", captions.original()));
        }
        return read;
    }

    private Bytes read(MediaAsset asset, String what, StoredMedia kept) {
        return new Bytes(
                "Mediet " + asset.id().value() + ", " + what,
                kept.hash().toString(),
                store.now(kept.hash()).map(Sha256::toString).orElse(null),
                kept.size());
    }

    @Override
    public Portion sample(int count) {
        return Portion.compared(read(rows.some(Math.min(count, PORTION))), null);
    }
}
