/**
 * The guideline as data: rules, values and texts in versions (R1).
 *
 * <p>A decision stores the {@link se.uppsikt.policy.GuidelineVersion} it was taken under; a new
 * version never rewrites the past. Another municipality is another profile file, never other code
 * (R4).
 *
 * <p>What enforces a rule is said in the code, by {@link se.uppsikt.base.shared.Enforces}; how it
 * is kept now is told by whoever watches over it, through {@link se.uppsikt.policy.RuleStates}.
 * Policy imports none of them (R2).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "base.checks",
            "base.database",
            "base.ledger",
            "base.remembered",
            "base.shared"
        })
package se.uppsikt.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
