/**
 * When ordinary days end (C1, C2): somebody who may decides that a crisis goes on, on all accounts
 * or some, and that it is over.
 *
 * <p>Owns the crises, which accounts each concerned and when, and where things were published all
 * the same. One goes on at a time; what else happens meanwhile is added to it. As long as one
 * concerns an account, what comes in there is urgent, and nothing that is planned goes out there
 * without a person (decision 0136). What was to go out meanwhile waits for somebody also when the
 * crisis is over.
 *
 * <p>Must never: let anything out by itself that was stopped; stop answers; take back that a crisis
 * was.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "advertising",
            "base.database",
            "base.ledger",
            "base.remembered",
            "base.shared",
            "base.web",
            "inbox.urgent",
            "platforms.publications",
            "policy"
        })
package se.uppsikt.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
