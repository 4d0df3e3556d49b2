/**
 * Contests: what whoever takes part is to know, who sees the entries for some time, and how the
 * winners are chosen (P8; the guideline's Tävlingar; spellagen 2018:1138: whoever takes part pays
 * nothing).
 *
 * <p>Owns the contest beside a draft, who has access to its entries, draws and winners. The entries
 * are the comments below what has gone out: records already, and nothing here changes or deletes
 * them.
 *
 * <p>Must never: let a contest be handed in that is not whole; show entries to somebody who neither
 * reads the account nor has access today, or anything beside the entries to whoever only has
 * access; draw a winner so that nobody can do it again.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.web",
            "moderation.suggestions",
            "platforms.publications",
            "publishing",
            "records",
            "records.threads"
        })
package se.uppsikt.publishing.contests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
