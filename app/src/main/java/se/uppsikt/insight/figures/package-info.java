/**
 * What the year adds up to: what came in, whether it was answered in time, what was moderated,
 * entered and published, by account and month, and the same beside the time before (U1).
 *
 * <p>Owns sums by account and day, and by month. They are copies: whoever changes something notes,
 * in the same transaction, which contribution it was; a task counts its days anew from the records
 * (decision 0138). {@code ./run rakna-om} counts all of it from the beginning by the same
 * questions. Nobody else reads the sums.
 *
 * <p>The life of a change: noted → its days are counted → forgotten. A day that is counted twice is
 * the same.
 *
 * <p>Must never: count what the reader may not read (B6); show nought for what nobody knows; say
 * who has written.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.console",
            "base.database",
            "base.ledger",
            "base.pdf",
            "base.shared",
            "base.tables",
            "platforms.statistics",
            "policy",
            "records"
        })
package se.uppsikt.insight.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
