/**
 * Letters about what waits and what became of it, and who approves in whose stead (P2). Whoever may
 * approve a post is told that it waits; whoever wrote it, that it was approved, sent back, or could
 * not go out. Who is away names somebody who writes for the account, from one day to another; it
 * ends by itself (decision 0135).
 *
 * <p>Owns who stands in for whom, and who wants letters and where.
 *
 * <p>Must never: tell somebody of a post that they may not see; say more of it than its first line;
 * let a stand-in approve what whoever they stand in for has written, or for somebody who does not
 * approve any more.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.shared",
            "platforms.publications",
            "publishing"
        })
package se.uppsikt.publishing.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
