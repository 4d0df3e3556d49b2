/**
 * The municipality's accounts: what they are, who answers for them, who may do what there.
 *
 * <p>Owns the account register (K1), its life cycle ({@code LifeCycleRules}: draft, submitted,
 * approved, active, dormant, closed), the public list (K7) and the question "may this person do
 * this on that account" ({@code ReachRules}), which is the person's role and place (from access)
 * together with the account's owner, kind and who hosts it; its answers are also who writes a plan,
 * who approves it and whom to ask. Every change of status keeps who made it.
 *
 * <p>The rooms inside tell the rest: applications, turns, appearance. Other rooms say what must be
 * done before an account is closed ({@link se.uppsikt.accounts.ClosingCondition}, K9) and who hosts
 * it for a time ({@link se.uppsikt.accounts.HostingPeriods}).
 *
 * <p>Must never: let an account be connected before it is approved (K2); show anything about a
 * person on the public list (K7); close an account whose archive package is not received (K9).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "base.database",
            "base.ledger",
            "base.remembered",
            "base.shared",
            "policy"
        })
package se.uppsikt.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
