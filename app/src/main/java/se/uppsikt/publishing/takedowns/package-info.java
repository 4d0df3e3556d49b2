/**
 * Own posts that must go from their platforms (H7): because somebody who is shown has taken back
 * what they were shown by, because that has ended, or because a person says so.
 *
 * <p>Owns a task for each post, due at the end of a working day. What has not gone out is stopped
 * in the transaction that finds it; what has is removed by the platform when somebody orders it, or
 * by hand with proof (X8). Its life: open → removed, done by hand, found to be gone, never out, or
 * dismissed with a reason. What was published stays with the records. Decision 0128.
 *
 * <p>Must never: remove anything without somebody's order; call gone what nobody has seen gone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "platforms",
            "platforms.commands",
            "platforms.publications",
            "policy",
            "publishing.consents",
            "publishing.mediabank",
            "records"
        })
package se.uppsikt.publishing.takedowns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
