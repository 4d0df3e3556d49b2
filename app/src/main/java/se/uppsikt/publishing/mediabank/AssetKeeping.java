package se.uppsikt.publishing.mediabank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Employee;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.publishing.captions.CaptionReading;
import se.uppsikt.publishing.mediabank.AssetDeed.Act;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;
import se.uppsikt.publishing.mediabank.MediaAsset.Made;

/** Changes the bank: bytes first, and then what they are, on record. */
@Component
class AssetKeeping {
    /** SubRip has no type that is registered; programs call it so. */
    private static final String SUB_RIP = "application/x-subrip";

    private final AssetRows rows;
    private final AssetFiles files;
    private final AssetRecorder desk;
    private final TransactionTemplate transaction;
    private final ObjectProvider<AssetUse> uses;

    AssetKeeping(
            AssetRows rows,
            AssetFiles files,
            AssetRecorder desk,
            TransactionTemplate transaction,
            ObjectProvider<AssetUse> uses) {
        this.rows = rows;
        this.files = files;
        this.desk = desk;
        this.transaction = transaction;
        this.uses = uses;
    }

    AssetId handIn(Employee by, InputStream file, String name) throws IOException {
        String called = StorableText.text(AssetRules.called(name));
        AssetFiles.Taken taken = files.take(file, called);
        MediaAsset asset =
                new MediaAsset(
                        desk.next(),
                        by.serviceArea(),
                        called,
                        taken.files(),
                        taken.measure(),
                        new Description("", false, taken.speech()),
                        null,
                        new Made(by.person(), by.label(), desk.now()),
                        1);
        transaction.executeWithoutResult(
                _ -> {
                    rows.add(asset);
                    desk.done(Act.HANDED_IN, by, asset);
                });
        return asset.id();
    }

    void describe(Employee by, AssetId id, int version, Description said) {
        Description told = AssetRules.told(said);
        transaction.executeWithoutResult(
                _ -> {
                    MediaAsset now = held(id);
                    Refused.ifAny(AssetRules.ofTheVersion(version, now));
                    Refused.ifAny(AssetRules.said(told));
                    if (!told.equals(now.description())) {
                        rows.describe(id, told);
                        desk.done(Act.DESCRIBED, by, held(id));
                    }
                });
    }

    void caption(Employee by, MediaAsset film, InputStream file, CaptionFile about)
            throws IOException {
        byte[] bytes = file.readNBytes(CaptionFile.LARGEST + 1);
        CaptionReading read = CaptionReading.of(bytes);
        Refused.ifAny(about.against(film, bytes.length, read));
        byte[] subRip = read.subRip().getBytes(StandardCharsets.UTF_8);
        Captions captions =
                new Captions(
                        kept(subRip),
                        kept(bytes),
                        StorableText.text(about.subRip()),
                        about.language());
        transaction.executeWithoutResult(
                _ -> {
                    held(film.id());
                    rows.caption(film.id(), captions);
                    desk.done(Act.CAPTIONED, by, held(film.id()));
                });
    }

    /** Its bytes are nobody's then, and go with all that are. */
    void discard(Employee by, MediaAsset asset) {
        if (!by.serviceArea().equals(asset.owner())) {
            throw new Refused(AssetRules.notOurs());
        }
        transaction.executeWithoutResult(
                _ -> {
                    MediaAsset now = held(asset.id());
                    List<AssetId> one = List.of(now.id());
                    if (uses.orderedStream().anyMatch(each -> !each.of(one).isEmpty())) {
                        throw new Refused(AssetRules.used());
                    }
                    rows.forget(now.id());
                    desk.done(Act.THROWN, by, now);
                });
    }

    private StoredMedia kept(byte[] bytes) {
        StoredMedia stored = files.keep(new ByteArrayInputStream(bytes));
        return new StoredMedia(stored.hash(), SUB_RIP, stored.size());
    }

    private MediaAsset held(AssetId id) {
        return rows.held(id).orElseThrow(() -> new NotFound("asset " + id.value()));
    }
}
