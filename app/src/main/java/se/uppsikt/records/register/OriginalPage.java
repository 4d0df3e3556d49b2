package se.uppsikt.records.register;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;
import se.uppsikt.records.readers.Readers;

/**
 * The bytes as they came. They may hold other contributions too, and are therefore only for those
 * who keep the register or the archive of the account, and who may read all that is known to be in
 * them.
 */
@Controller
class OriginalPage {
    private final Records records;
    private final Accounts accounts;
    private final Readers readers;

    OriginalPage(Records records, Accounts accounts, Readers readers) {
        this.records = records;
        this.accounts = accounts;
        this.readers = readers;
    }

    @GetMapping("/diarium/handling/{id}/original/{original}")
    ResponseEntity<byte[]> original(
            Employee me, @PathVariable("id") UUID id, @PathVariable("original") long number) {
        Contribution contribution = readers.readable(me, new ContributionId(id));
        AccountId account = contribution.account();
        if (!accounts.may(me, Permission.ARCHIVE, account)) {
            accounts.require(me, Permission.REGISTER, account);
        }
        OriginalId wanted = new OriginalId(number);
        StoredOriginal stored = stored(records.kept(contribution.id()), wanted);
        if (!readers.mayAll(me, wanted)) {
            throw missing(wanted);
        }
        readers.opened(me, List.of(contribution));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("original-" + number)
                                .build()
                                .toString())
                .body(stored.original().body());
    }

    private StoredOriginal stored(Kept kept, OriginalId wanted) {
        boolean shown =
                kept.versions().stream().anyMatch(version -> version.original().equals(wanted))
                        && records.withheld(List.of(wanted)).isEmpty();
        StoredOriginal stored = shown ? records.originals(List.of(wanted)).get(wanted) : null;
        if (stored == null) {
            throw missing(wanted);
        }
        return stored;
    }

    private static NotFound missing(OriginalId wanted) {
        return new NotFound("original " + wanted.value() + " of a contribution");
    }
}
