/**
 * What waits for an answer, who answers and by when.
 *
 * <p>Owns the items of the inbox: one for each contribution that came in, with its deadline (S2),
 * who has it in hand (S9) and how it was closed. An item's life: waiting → taken → answer under way
 * → answered or referred; or closed without answer, with a reason. A failed answer goes back to
 * waiting. The clock starts when the person wrote (guideline, Svarsrutiner); what was older than
 * thirty days when Uppsikt first saw it is history and waits for nobody. What comes in while a
 * crisis goes on is urgent, with a promise of its own (C1).
 *
 * <p>What its author changes after our answer waits again, with a clock from the change; a mere
 * removal opens nothing. What is gone from the platform, by us or by its author, waits no longer:
 * it is closed with the reason on record, and can be opened again. What is marked secret is only
 * referred (M3). Messages and what is marked secret are there for those who work with them (B6);
 * for others they are in no list, in no count and at no address.
 *
 * <p>Every act is a {@link se.uppsikt.records.Keepable} in the transaction of the act, and refuses
 * what somebody else has already done. Browsers hear of changes through PostgreSQL's own
 * notifications, sent in that same transaction, so that any number of nodes tell the same.
 *
 * <p>Must never: call a platform, quote what a citizen wrote in a referral, or answer twice.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.turns",
            "base.checks",
            "base.database",
            "base.ledger",
            "base.live",
            "base.shared",
            "base.web",
            "inbox.answerbank",
            "inbox.assignment",
            "inbox.bulk",
            "inbox.languages",
            "inbox.likes",
            "inbox.pictures",
            "inbox.supervision",
            "inbox.urgent",
            "inbox.views",
            "moderation",
            "moderation.suggestions",
            "platforms",
            "platforms.commands",
            "platforms.retention",
            "policy",
            "records",
            "records.casesystems",
            "records.evidence",
            "records.holds",
            "records.readers",
            "records.register",
            "records.search",
            "records.threads"
        })
package se.uppsikt.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
