/**
 * An account begins as an application: a draft with the guideline's checklist, a plan and its
 * editors, handed in, returned with reasons point by point, withdrawn or approved ({@code
 * ApplicationRules}, K2). It holds its address from the first draft: one address, one account. The
 * plan lives on with the account: an editor who leaves opens it again, and what is amiss with an
 * account in use is flagged ({@code UpkeepRules}, K3).
 *
 * <p>Must never: let an incomplete application through; let an account be connected before it is
 * approved.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "policy"
        })
package se.uppsikt.accounts.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
