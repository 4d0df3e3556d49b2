/**
 * What goes to the police: the report, its document with the evidence enclosed (M4), and how a
 * picture that was withheld as child abuse comes back by their decision, on two people's word.
 *
 * <p>Must never: show or copy what may be child abuse (brottsbalken 16 kap. 10 a §) – only address,
 * time and author leave the house.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.pdf",
            "base.shared",
            "policy",
            "records",
            "records.holds",
            "records.journal",
            "records.readers"
        })
package se.uppsikt.moderation.police;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
