package se.uppsikt.records.readers;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Records;

/**
 * Hands out media to those who may read a contribution that has them. Strangers made the bytes: a
 * browser is told the type they show and never to guess, pictures and films that are safe are shown
 * in the page, and all else is a file to save, in a sandbox without scripts.
 *
 * <p>The bytes of an address never change, but who may see them does: a browser asks every time,
 * and is told that it has them already only when the person may still see them.
 */
@Controller
class MediaPage {
    private final HolderRows rows;
    private final MediaStore store;
    private final Accounts accounts;
    private final Records records;
    private final Readers readers;

    MediaPage(
            HolderRows rows,
            MediaStore store,
            Accounts accounts,
            Records records,
            Readers readers) {
        this.rows = rows;
        this.store = store;
        this.accounts = accounts;
        this.records = records;
        this.readers = readers;
    }

    @GetMapping("/media/{hash:[0-9a-f]{64}}")
    ResponseEntity<Resource> medium(Employee me, @PathVariable("hash") String hex) {
        Sha256 hash = new Sha256(hex);
        HolderRows.Holder held =
                rows.holder(hash, accounts.clearance(me, rows.accounts(hash)))
                        .orElseThrow(() -> new NotFound("medium " + hex));
        Resource file = store.resource(hash).orElseThrow(() -> new NotFound("medium " + hex));
        readers.opened(me, List.of(records.contribution(held.contribution())));
        MediaType type = MediaType.of(held.mime());
        boolean inline = type.shownInline();
        return (inline ? type : MediaType.OCTETS)
                .served()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(hex.substring(0, 12) + type.ending())
                                .build()
                                .toString())
                .eTag(hex)
                .body(file);
    }
}
