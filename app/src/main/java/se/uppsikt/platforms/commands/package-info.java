/**
 * What is done on the platforms: a command is a row and a task in the transaction of whoever orders
 * it; the network is touched later, outside any transaction, and what came of it is told as {@link
 * se.uppsikt.platforms.commands.CommandChanged}. What a platform cannot do becomes a task by hand
 * with proof (X8).
 *
 * <p>Must never: repeat a command whose outcome is unknown before its absence is proved (S9); touch
 * the network in a transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "platforms",
            "records",
            "records.destruction",
            "records.journal",
            "records.readers",
            "records.threads"
        })
package se.uppsikt.platforms.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
