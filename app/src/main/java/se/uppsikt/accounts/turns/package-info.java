/**
 * Another service area reaches an account for a time: its week of the relay (K5), a contest or a
 * campaign (K6). Rights follow the clock, and {@link se.uppsikt.accounts.turns.Relay} tells who
 * answers, so that what waits is always somebody's. Who leaves gets a hand-over list to pass on.
 *
 * <p>Must never: delete a turn, or give a right that does not end by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.remembered",
            "base.shared",
            "policy"
        })
package se.uppsikt.accounts.turns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
