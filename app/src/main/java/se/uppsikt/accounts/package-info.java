/**
 * The municipality's accounts: what they are, who answers for them, who may do what there.
 *
 * <p>Owns the account register (K1), its life cycle ({@code LifeCycleRules}: draft, submitted,
 * approved, active, dormant, closed) and the question "may this person do this on that account"
 * ({@code ReachRules}), which is the person's role and place (from access) together with the
 * account's owner, kind and turns; its answers are also who writes a plan, who approves it and whom
 * to ask. Every change of status keeps who made it.
 *
 * <p>A {@link se.uppsikt.accounts.Turn} lets another service area reach an account for a time: its
 * week of the relay (K5) or a contest (K6). Rights follow the clock; {@link
 * se.uppsikt.accounts.Relay} tells who answers, so that what waits is always somebody's.
 *
 * <p>An account begins as an application: a draft with the guideline's checklist, a plan and its
 * editors, handed in, returned with reasons point by point, withdrawn or approved ({@code
 * ApplicationRules}, K2). It holds its address from the first draft: one address, one account. The
 * plan lives on with the account: an editor who leaves opens it again, and what is amiss with an
 * account in use is flagged ({@code UpkeepRules}, K3). Other modules say what must be done before
 * an account is closed ({@link se.uppsikt.accounts.ClosingCondition}, K9).
 *
 * <p>What an account has shown of itself is kept in versions – profile image, cover image and the
 * approved text – and told to the archive by {@link se.uppsikt.accounts.Profiles} (K4).
 *
 * <p>Must never: let an account be connected before it is approved (K2); show anything about a
 * person on the public list (K7); close an account whose archive package is not received (K9);
 * delete a turn, or give a right that does not end by itself through one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "policy"})
package se.uppsikt.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
