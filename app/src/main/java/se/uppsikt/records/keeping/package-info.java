/**
 * The way into the records: what an adapter read becomes contributions, versions and media, and
 * what is told of one thing twice – by webhook, poll and export – is recognised as one. Keeping is
 * idempotent and does not care about order.
 *
 * <p>Must never: merge two people's words; call a thing withdrawn by its author without knowing it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.shared",
            "base.database",
            "base.ledger",
            "accounts",
            "records.journal",
            "records"
        })
package se.uppsikt.records.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
