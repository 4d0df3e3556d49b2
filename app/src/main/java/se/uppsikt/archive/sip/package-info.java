/**
 * One year of one account laid out in its four representations: what the platform gave byte for
 * byte, a likeness that opens without network or script, the same as structured records with the
 * register, and an overview with the profile as it looked.
 *
 * <p>Must never: leave out what was hidden, removed or withdrawn; show what is withheld; grow in
 * memory with the year.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.appearance",
            "archive.eark",
            "base.database",
            "base.ledger",
            "base.media",
            "base.pdf",
            "base.shared",
            "platforms.commands",
            "platforms.imports",
            "policy",
            "records",
            "records.casesystems",
            "records.evidence",
            "records.journal",
            "records.threads"
        })
package se.uppsikt.archive.sip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
