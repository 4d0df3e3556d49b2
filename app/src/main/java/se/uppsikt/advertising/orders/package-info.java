/**
 * Orders of ads: what somebody wants to buy, whether it may be bought, who has approved it, and
 * what ran of it at what cost (N1, N2, N3; decision 0137).
 *
 * <p>Owns the orders, their steps, and which ad that was read belongs to which of them. The ads
 * themselves are the room {@code advertising}'s. An order goes from draft to evaluated by {@link
 * se.uppsikt.advertising.orders.OrderLifeRules}; drafts are kept with all their faults, and handing
 * in asks {@link se.uppsikt.advertising.orders.OrderRules}.
 *
 * <p>Must never: buy or change anything on a platform; let anybody approve what they have ordered
 * or changed; alter what an approved order says of money, audience, creative or period without
 * asking again; add together what different currencies cost.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "advertising",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.shared",
            "base.web",
            "policy",
            "publishing.contests",
            "publishing.mediabank"
        })
package se.uppsikt.advertising.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
