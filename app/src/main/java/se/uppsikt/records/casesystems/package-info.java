/**
 * Case systems: what is entered in the register goes on to the municipality's own, by the way that
 * each committee has chosen – a letter to the registrar, files in a folder, or a call – and the
 * number it gets there comes back and is kept beside the entry (H4; OSL 5 kap. 1–2 §§). Owns the
 * receivers and the filings.
 *
 * <p>A filing's life: prepared in the transaction of the entry → sent by a task → confirmed by a
 * number; or unconfirmed after more than a working day, refused by the receiver, or stopped, each
 * of which somebody is told of. The key is the document's own id: whoever gets the same version
 * twice has it once, and a changed document is a new version of the same key. When it came in is
 * told as it was, however late it is handed over.
 *
 * <p>Must never: touch the network or a file in a transaction; take a number that belongs to
 * something else; put a name or a word of what was written in the subject of a letter or a log;
 * hand over what is never shown (M4); put in a letter what may be secret.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "archive.eark",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.media",
            "base.network",
            "base.pdf",
            "base.secrets",
            "base.shared",
            "policy",
            "records",
            "records.journal",
            "records.readers",
            "records.register"
        })
package se.uppsikt.records.casesystems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
