/**
 * Holds: what may not be disposed of while somebody's request, a court's case or another cause
 * stands (H5, H6). Whoever would take anything away asks here, or in the question to the database
 * itself: {@code records.contribution.on_hold} is true for as long as any cause holds it.
 *
 * <p>A hold is placed in the transaction of its cause and locks what it holds, so that a disposal
 * that goes on at the same time either is over before or does not happen. It ends when its cause
 * does, at a time set; causes do not know of one another. Beside that a registrar or an archivist
 * may decide that a document is to be kept for ever, and take it back, each time with a motive.
 *
 * <p>Must never: let go while one cause is left; lose a cause – who held what, when, is kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "policy",
            "records",
            "records.readers"
        })
package se.uppsikt.records.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
