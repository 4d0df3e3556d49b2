package se.uppsikt.inbox.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** A picture that is attached to an answer, for those who may answer there. */
@Controller
class AttachedPage {
    private final AttachedPictures pictures;
    private final Readers readers;
    private final Accounts accounts;
    private final Records records;

    AttachedPage(AttachedPictures pictures, Readers readers, Accounts accounts, Records records) {
        this.pictures = pictures;
        this.readers = readers;
        this.accounts = accounts;
        this.records = records;
    }

    @GetMapping("/inkorg/{id}/bild/{picture:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> picture(Employee me, @PathVariable UUID id, @PathVariable String picture)
            throws IOException {
        Contribution about = readers.readable(me, new ContributionId(id));
        accounts.require(me, Permission.ANSWER, about.account());
        Picture found = pictures.picture(about.id(), picture).orElseThrow(() -> missing(picture));
        try (InputStream bytes =
                records.media(found.stored().hash()).orElseThrow(() -> missing(picture))) {
            return found.stored().type().served().body(bytes.readAllBytes());
        }
    }

    private static NotFound missing(String picture) {
        return new NotFound("picture " + picture);
    }
}
