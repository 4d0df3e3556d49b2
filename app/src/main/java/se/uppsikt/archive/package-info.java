/**
 * The archive: what the municipality keeps of its social media for ever.
 *
 * <p>Owns the account-year packages and their life: ordered → packing → ready → receipt noted. What
 * a package holds is laid out by sip and written by eark. A stopped or killed build leaves nothing
 * and starts again from the data.
 *
 * <p>Must never: call anything archived before the archive's receipt is noted (A6). Law: arkivlagen
 * (1990:782) 3–6 §§, tryckfrihetsförordningen 2 kap.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.appearance",
            "archive.eark",
            "archive.sip",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.storage",
            "policy",
            "records",
            "records.destruction"
        })
package se.uppsikt.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
