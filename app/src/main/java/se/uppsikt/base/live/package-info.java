/**
 * What changes shows in open browsers: a notification of PostgreSQL at the commit, and from it a
 * stream of events to each browser that may see the account. Any number of nodes tell the same.
 *
 * <p>A stream ends when its session ends or its person gets other rights, on whatever node that
 * was.
 *
 * <p>Must never: carry contents or name an item; only that something of an account has changed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access.sessions",
            "accounts",
            "base.ledger",
            "base.shared"
        })
package se.uppsikt.base.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
