/**
 * What the municipality says on its own: a post, a film or a story is a row and a task in the
 * transaction of whoever orders it, and goes out once (P7). A command changes what stands on a
 * platform; a publication brings forth something new, which cannot be set right by being done once
 * more. So all that may be repeated – pictures sent over, a film received – is done before, in
 * steps that are noted, and the one call that people see something of is claimed by itself. What
 * came of a call without an answer is looked up before anything else; where it cannot be seen a
 * person decides. What is late waits for a person too. Decision 0114.
 *
 * <p>Must never: make the last call twice without having seen that the first had no effect; touch
 * the network in a transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "platforms",
            "platforms.commands",
            "records",
            "records.destruction",
            "records.journal"
        })
package se.uppsikt.platforms.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
