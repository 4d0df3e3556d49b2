/**
 * Connections to the platforms: whom we speak with, by which key, and whether it works (X7).
 *
 * <p>Owns connections and tokens, the apps' keys and the contract that every adapter keeps ({@link
 * se.uppsikt.platforms.Adapter}): each states its {@link se.uppsikt.platforms.Capabilities}, and
 * platform differences end there. What comes in is the room intake, what is done is commands,
 * exports are imports; each adapter is a room that no other leans on.
 *
 * <p>Must never: call a connection well that receives nothing; log a token, a text or a name.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.checks",
            "base.database",
            "base.ledger",
            "base.media",
            "base.secrets",
            "base.shared",
            "policy",
            "records",
            "records.journal"
        })
package se.uppsikt.platforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
