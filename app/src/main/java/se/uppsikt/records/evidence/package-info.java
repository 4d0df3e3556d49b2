/**
 * Whether what is kept can serve as evidence: every byte that has a fingerprint is read again and
 * compared, with the author, the time and the sentences around it (H2).
 *
 * <p>Owns nothing: it reads what records and the journal own, and puts what it finds on the log, in
 * the same transaction as the question – also when the answer is that something has been altered.
 *
 * <p>Must never: mend what it finds; call a platform. Law: arkivlagen, and whatever a court asks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "policy",
            "records",
            "records.journal"
        })
package se.uppsikt.records.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
