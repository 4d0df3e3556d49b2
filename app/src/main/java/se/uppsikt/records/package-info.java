/**
 * The public records: what came in or was drawn up, kept verbatim from the second it was written.
 *
 * <p>Owns contributions with all their versions and media, and the four independent facts about
 * each (answer, visibility, registration, retention, and hold). The originals lie in the journal,
 * the way in is keeping, the diarium is the register. A contribution's life: kept → seen → answered
 * → perhaps hidden or removed → perhaps registered → archived; every step is a {@link
 * se.uppsikt.records.Keepable} event, written to the log in the same transaction. A judgement whose
 * record cannot be written does not commit.
 *
 * <p>Must never: change or delete a version; call a platform; write contents or names to a log.
 * Law: tryckfrihetsförordningen 2 kap., OSL 5 kap., arkivlagen.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "records.journal"
        })
package se.uppsikt.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
