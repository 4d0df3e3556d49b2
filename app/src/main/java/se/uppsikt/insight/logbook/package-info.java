/**
 * The logbook: whether the log and everything that it vouches for is as it was kept, the roots of
 * the days, and the proof that one thing is in its day (H8).
 *
 * <p>Owns its own checks: when one was made, how far it has come, what it found. What is checked
 * belongs to others, who each read their own again ({@link se.uppsikt.base.ledger.Verifiable}).
 *
 * <p>Must never: mend what it finds; show contents or names – a break is told by numbers and
 * fingerprints.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "base.console",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.timestamps",
            "policy"
        })
package se.uppsikt.insight.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
