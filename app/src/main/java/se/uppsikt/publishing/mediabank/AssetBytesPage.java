package se.uppsikt.publishing.mediabank;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.access.Employee;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;

/** The bytes themselves, for those who see the picture. A browser may ask for a stretch of them. */
@Controller
class AssetBytesPage {
    private static final URI NO_PICTURE = URI.create("/img/ingen-bild.svg");

    private final MediaBank bank;
    private final MediaStore store;

    AssetBytesPage(MediaBank bank, MediaStore store) {
        this.bank = bank;
        this.store = store;
    }

    @GetMapping("/publicering/media/{asset:[0-9a-f-]{36}}/fil")
    ResponseEntity<Resource> published(Employee me, @PathVariable UUID asset) {
        MediaAsset seen = bank.seen(me, new AssetId(asset));
        return answer(seen.published(), seen.name(), seen.published().type().shownInline());
    }

    @GetMapping("/publicering/media/{asset:[0-9a-f-]{36}}/liten")
    ResponseEntity<Resource> small(Employee me, @PathVariable UUID asset) {
        MediaAsset seen = bank.seen(me, new AssetId(asset));
        StoredMedia small = seen.files().small();
        return small == null
                ? ResponseEntity.status(HttpStatus.FOUND).location(NO_PICTURE).build()
                : answer(small, seen.name(), true);
    }

    @GetMapping("/publicering/media/{asset:[0-9a-f-]{36}}/original")
    ResponseEntity<Resource> original(Employee me, @PathVariable UUID asset) {
        MediaAsset seen = bank.seen(me, new AssetId(asset));
        return answer(seen.original(), seen.name(), false);
    }

    @GetMapping("/publicering/media/{asset:[0-9a-f-]{36}}/undertexter")
    ResponseEntity<Resource> captions(Employee me, @PathVariable UUID asset) {
        Captions captions = bank.seen(me, new AssetId(asset)).captions();
        if (captions == null) {
            throw new NotFound("captions of asset " + asset);
        }
        return answer(captions.stored(), captions.name(), false);
    }

    private ResponseEntity<Resource> answer(StoredMedia stored, String name, boolean inline) {
        Resource file =
                store.resource(stored.hash())
                        .orElseThrow(() -> new NotFound("medium " + stored.hash()));
        MediaType type = inline ? stored.type() : MediaType.OCTETS;
        return type.served()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(stored.hash().hex())
                .body(file);
    }
}
