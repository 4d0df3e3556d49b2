/**
 * What members write on a platform whose terms for storing are at odds with the archive duty: read
 * and kept as the law has it, or not read at all, as the communications department has chosen
 * (decision 0116). A platform says that its terms are such with a bean of {@link
 * se.uppsikt.platforms.retention.StorageTerms}; no other platform has the choice.
 *
 * <p>Owns the choices, all of them, and which accounts' history is to be fetched anew after one.
 * Asked once for each delivery and each poll; what is under way when a choice is made is finished
 * as it began.
 *
 * <p>Must never: destroy, cut or hide anything that is kept. Public records go only under a
 * disposal decision (arkivlagen 10 §), in the room {@code archive.disposal}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "platforms"
        })
package se.uppsikt.platforms.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
