/**
 * The archive: what the municipality keeps of its social media for ever.
 *
 * <p>Owns the account-year packages and their life: ordered → packing → ready → receipt noted. A
 * package holds one account and one year: what the platform gave, byte for byte; a readable
 * likeness that opens without network or script, with the profile as it looked; the same as
 * structured records; and an overview. What is registered is described as CITS ERMS. It follows
 * E-ARK CSIP and SIP 2.1.0, in Sweden FGS Paketstruktur 2.0. Packing reads from records in pages
 * and writes as a stream, so memory does not grow with the archive; a stopped or killed build
 * leaves nothing and starts again from the data. Imports of what platforms let one save come in
 * here too.
 *
 * <p>Must never: call anything archived before the archive's receipt is noted (A6); leave a
 * half-written package under a whole one's name; leave out what was hidden, removed or withdrawn.
 * Law: arkivlagen (1990:782) 3–6 §§, tryckfrihetsförordningen 2 kap.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "policy",
            "accounts",
            "records",
            "platforms",
            "platforms :: facebook-export"
        })
package se.uppsikt.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
