package se.uppsikt.publishing.mediabank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Employee;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.mediabank.AssetDeed.Act;

/** Copies of pictures that a platform takes where it does not take the picture itself. */
@Component
class Fitting {
    private final FittedRows rows;
    private final AssetRows assets;
    private final AssetFiles files;
    private final AssetRecorder desk;
    private final TransactionTemplate transaction;

    Fitting(
            FittedRows rows,
            AssetRows assets,
            AssetFiles files,
            AssetRecorder desk,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.assets = assets;
        this.files = files;
        this.desk = desk;
        this.transaction = transaction;
    }

    Map<AssetId, List<StoredMedia>> of(Collection<AssetId> some) {
        return some.isEmpty() ? Map.of() : rows.of(some);
    }

    /**
     * Makes one, as somebody asks for.
     *
     * @param largest in bytes
     * @throws Refused when it is a film, or cannot be made so small
     */
    void fit(Employee by, MediaAsset asset, long largest) {
        if (asset.film() || !asset.publishable()) {
            throw new Refused(AssetRules.notCopied(asset.name()));
        }
        StoredMedia copy = copy(asset, largest);
        transaction.executeWithoutResult(
                _ -> {
                    MediaAsset now =
                            assets.held(asset.id())
                                    .orElseThrow(() -> new NotFound("asset " + asset.id()));
                    if (rows.add(asset.id(), copy, by.label(), desk.now())) {
                        desk.done(Act.FITTED, by, now, Map.of("kopia-sha256", copy.hash().hex()));
                    }
                });
    }

    private StoredMedia copy(MediaAsset asset, long largest) {
        try (InputStream bytes = files.open(asset.published())) {
            byte[] copy =
                    files.oneAtATime(() -> Images.fitted(bytes.readAllBytes(), largest))
                            .orElseThrow(() -> new Refused(AssetRules.notCopied(asset.name())));
            return files.keep(new ByteArrayInputStream(copy));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture to be copied", e);
        }
    }
}
