/**
 * What comes in from the platforms: the door for deliveries on a port of its own, the interpreter
 * that reads what the journal has kept, in order for each account, the reconciling poll, and
 * pictures fetched from strangers' addresses.
 *
 * <p>At the same door platforms fetch what a publication lends them.
 *
 * <p>Must never: answer 200 before the bytes are durable; read what is not kept; follow an address
 * into the municipality's own network.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.network",
            "base.shared",
            "base.storage",
            "platforms",
            "platforms.commands",
            "platforms.http",
            "platforms.publications",
            "platforms.retention",
            "policy",
            "records",
            "records.journal"
        })
package se.uppsikt.platforms.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
